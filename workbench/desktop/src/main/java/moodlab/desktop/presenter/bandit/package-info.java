/** What the pages about policies show and do. */
package moodlab.desktop.presenter.bandit;
