package moodlab.simulation.listeners;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Fitted numbers as JSON: those that Moodlab ships, and how new ones are written. */
public final class Numbers {

    private static final JsonMapper MAPPER = JsonMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_MISSING_CREATOR_PROPERTIES)
            .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
            .enable(SerializationFeature.INDENT_OUTPUT)
            .enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS)
            .enable(MapperFeature.SORT_CREATOR_PROPERTIES_FIRST)
            .build();

    private Numbers() {}

    /** Listeners as fitted to SiTunes (Li et al. 2024). */
    public static ListenerNumbers siTunes() {
        return shipped("situnes-listeners.json", ListenerNumbers.class);
    }

    /** Drivers as fitted to InCarMusic (Baltrunas et al. 2011). */
    public static DriverNumbers inCarMusic() {
        return shipped("incarmusic-drivers.json", DriverNumbers.class);
    }

    /** How often the shipped face model takes one emotion for another. */
    public static FaceConfusion face() {
        return shipped("face-confusion.json", FaceConfusion.class);
    }

    /** As text; equal numbers give equal text. */
    public static String json(Object numbers) {
        try {
            return MAPPER.writeValueAsString(numbers) + "\n";
        } catch (IOException e) {
            throw new UncheckedIOException("a record of numbers can be written as JSON", e);
        }
    }

    /** Writes them. */
    public static void write(Path file, Object numbers) {
        try {
            Files.writeString(file, json(numbers));
        } catch (IOException e) {
            throw new UncheckedIOException(file + " cannot be written: choose another place.", e);
        }
    }

    private static <T> T shipped(String name, Class<T> type) {
        try (InputStream in = Numbers.class.getResourceAsStream("/moodlab/simulation/" + name)) {
            return MAPPER.readValue(in, type);
        } catch (IOException e) {
            throw new UncheckedIOException("the numbers that travel with Moodlab can be read: " + name, e);
        }
    }
}
