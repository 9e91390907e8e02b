/** The listener's own word on its mood, beside what the camera reads. */
package moodlab.desktop.presenter.mood;
