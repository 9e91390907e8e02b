package moodlab.demo;

import java.util.List;

/** Plain titles for the demo songs: an adjective and a noun of the mood, twelve different ones. */
final class SynthTitle {

    private SynthTitle() {}

    static String of(SynthMood mood, int number) {
        List<String> first = first(mood);
        List<String> second = second(mood);
        return first.get(number % first.size()) + " " + second.get(number * 5 % second.size());
    }

    private static List<String> first(SynthMood mood) {
        return switch (mood) {
            case EXCITED -> List.of("Bright", "Quick", "Sunny", "Open", "Lively", "Golden");
            case TENSE -> List.of("Iron", "Sharp", "Broken", "Red", "Restless", "Dark");
            case SAD -> List.of("Grey", "Empty", "Late", "Faded", "Cold", "Distant");
            case CALM -> List.of("Still", "Slow", "Soft", "Clear", "Gentle", "Quiet");
        };
    }

    private static List<String> second(SynthMood mood) {
        return switch (mood) {
            case EXCITED -> List.of("Street", "Parade", "Kite", "Holiday", "Steps", "Market", "Window", "Bicycle");
            case TENSE -> List.of("Signal", "Corner", "Engine", "Warning", "Stairs", "Chase", "Alarm", "Wire");
            case SAD -> List.of("Platform", "Rain", "Letter", "Room", "November", "Harbour", "Road", "Chair");
            case CALM -> List.of("Water", "Sunday", "Garden", "Lake", "Evening", "Meadow", "Light", "Tea");
        };
    }
}
