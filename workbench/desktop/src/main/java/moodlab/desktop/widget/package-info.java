/** Small light-weight components that show one value each. */
package moodlab.desktop.widget;
