package moodlab.desktop;

import moodlab.desktop.presenter.Explainer;
import moodlab.desktop.presenter.SessionOpener;
import moodlab.desktop.presenter.Sound;

/** What stands behind the window: opens sessions, handles their sound, explains their lists. */
record Backend(SessionOpener opener, Sound sound, Explainer explainer) {}
