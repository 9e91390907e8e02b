package moodlab.desktop;

import com.formdev.flatlaf.FlatDarkLaf;
import com.formdev.flatlaf.FlatLaf;
import com.formdev.flatlaf.FlatLightLaf;
import javax.swing.UIManager;

/** How the windows look. */
enum Look {
    LIGHT,
    DARK;

    /** As the operating system has it; may take a second. */
    static Look ofSystem() {
        return OsTheme.dark() ? DARK : LIGHT;
    }

    Look other() {
        return this == LIGHT ? DARK : LIGHT;
    }

    /** Sets it for all windows, those that are open too. On the window's thread only. */
    void set() {
        if (this == DARK) {
            FlatDarkLaf.setup();
        } else {
            FlatLightLaf.setup();
        }
        UIManager.put("Component.arc", 8);
        UIManager.put("Button.arc", 8);
        UIManager.put("ScrollBar.showButtons", false);
        FlatLaf.updateUI();
    }
}
