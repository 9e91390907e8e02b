/** The minute in which the workbench learns one person's face. */
package moodlab.desktop.presenter.calibration;
