package moodlab.desktop.widget;

import javax.swing.event.DocumentEvent;
import javax.swing.event.DocumentListener;

/** Tells of every change of a text field. */
public record Typing(Runnable typed) implements DocumentListener {

    @Override
    public void insertUpdate(DocumentEvent event) {
        typed.run();
    }

    @Override
    public void removeUpdate(DocumentEvent event) {
        typed.run();
    }

    @Override
    public void changedUpdate(DocumentEvent event) {
        typed.run();
    }
}
