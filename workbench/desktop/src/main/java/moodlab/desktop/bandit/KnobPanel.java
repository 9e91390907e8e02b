package moodlab.desktop.bandit;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.DoubleFunction;
import javax.swing.JLabel;
import javax.swing.JPanel;
import javax.swing.JSlider;
import moodlab.bandit.PolicySpec;
import moodlab.session.policies.Knob;
import net.miginfocom.swing.MigLayout;

/** The sliders of one policy's exploration. */
final class KnobPanel extends JPanel {

    private static final int STEPS = 100;

    private final transient Runnable changed;
    private final List<Slider> sliders = new ArrayList<>();
    private transient PolicySpec spec;

    private record Slider(Knob knob, JSlider slider) {

        double value() {
            return knob.low() + (knob.high() - knob.low()) * slider.getValue() / STEPS;
        }
    }

    /** @param changed is told when a slider moves */
    KnobPanel(PolicySpec spec, Runnable changed) {
        super(new MigLayout("insets 0, fillx, gapy 2, wrap 1", "[grow, fill]", ""));
        this.changed = changed;
        setOpaque(false);
        show(spec);
    }

    /** Another policy, as it is set by itself. */
    void show(PolicySpec other) {
        spec = other;
        sliders.clear();
        removeAll();
        for (Knob knob : Knob.of(other)) {
            double share = (knob.value(other) - knob.low()) / (knob.high() - knob.low());
            DoubleFunction<String> words =
                    value -> knob.label() + ": " + (knob.whole() ? Math.round(value) + "" : number(value));
            JSlider slider = slider("knob" + knob.field(), share);
            JLabel label = new JLabel(words.apply(knob.value(other)));
            label.setLabelFor(slider);
            Slider own = new Slider(knob, slider);
            slider.addChangeListener(event -> {
                label.setText(words.apply(own.value()));
                changed.run();
            });
            sliders.add(own);
            add(label);
            add(slider, "gapbottom 4");
        }
        revalidate();
        repaint();
    }

    static JSlider slider(String name, double share) {
        JSlider slider = new JSlider(0, STEPS, (int) Math.round(STEPS * Math.max(0, Math.min(1, share))));
        slider.setName(name);
        slider.setMajorTickSpacing(STEPS / 4);
        slider.setPaintTicks(true);
        slider.setOpaque(false);
        return slider;
    }

    static String number(double value) {
        return String.format(Locale.ROOT, "%.2f", value);
    }

    /** The policy as the sliders stand; one that was not moved leaves its number as it was. */
    PolicySpec spec() {
        PolicySpec set = spec;
        for (Slider each : sliders) {
            double share = (each.knob().value(spec) - each.knob().low())
                    / (each.knob().high() - each.knob().low());
            boolean moved = each.slider().getValue() != Math.round(STEPS * Math.max(0, Math.min(1, share)));
            set = moved ? each.knob().set(set, each.value()) : set;
        }
        return set;
    }
}
