package eu.salvus.inventory.format;

import eu.salvus.inventory.Identity;
import eu.salvus.inventory.yaml.Content;
import eu.salvus.inventory.yaml.YamlValue;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What the columns of a list mean. */
public final class Columns {
    /** What a column may mean. */
    public enum Meaning {
        /** What people call the device. */
        NAME,
        /** Its serial number. */
        SERIAL_NUMBER,
        /** Its maker. */
        VENDOR,
        /** Its model or product. */
        MODEL,
        /** What sort of device it is. */
        TYPE,
        /** Its name on the network. */
        HOST_NAME,
        /** Its addresses. */
        IP,
        /** Its network cards. */
        MAC,
        /** What it runs on. */
        OPERATING_SYSTEM,
        /** The version of what it runs on. */
        OPERATING_SYSTEM_VERSION,
        /** The version of its firmware or software. */
        VERSION,
        /** Where it stands. */
        LOCATION,
        /** Its unique device identifier. */
        UDI,
        /** Whether it is in use. */
        STATUS,
        /** About people: dropped. */
        PERSONAL,
        /** Known, without a use. */
        UNUSED;

        /** Its name in files, such as {@code serialNumber}. */
        public String word() {
            StringBuilder word = new StringBuilder();
            for (String part : name().toLowerCase(Locale.ROOT).split("_")) {
                word.append(word.isEmpty() ? part : Character.toUpperCase(part.charAt(0)) + part.substring(1));
            }
            return word.toString();
        }

        /** The meaning with this name in files, or null. */
        public static @Nullable Meaning of(String word) {
            for (Meaning meaning : values()) {
                if (meaning.word().equals(word)) {
                    return meaning;
                }
            }
            return null;
        }
    }

    private final Map<String, Meaning> byHeading;

    private Columns(Map<String, Meaning> byHeading) {
        this.byHeading = Map.copyOf(byHeading);
    }

    /** The headings of GLPI's lists, in English and French. */
    public static Columns shipped() {
        Map<String, Meaning> byHeading = new HashMap<>();
        for (Map.Entry<String, YamlValue> entry :
                Content.file("headings.yaml").entries().entrySet()) {
            Meaning meaning = Meaning.of(entry.getKey());
            if (meaning == null) {
                throw new IllegalStateException("headings.yaml: " + entry.getKey());
            }
            entry.getValue().items().forEach(word -> byHeading.putIfAbsent(Identity.plain(word.text()), meaning));
        }
        return new Columns(byHeading);
    }

    /** These columns, with what a mapping says of some headings. */
    public Columns with(Map<String, Meaning> mapping) {
        Map<String, Meaning> all = new HashMap<>(byHeading);
        mapping.forEach((heading, meaning) -> all.put(Identity.plain(heading), meaning));
        return new Columns(all);
    }

    /** The meanings of the headings that have one, by position. */
    Map<Integer, Meaning> of(List<String> headings) {
        Map<Integer, Meaning> meanings = new LinkedHashMap<>();
        for (int i = 0; i < headings.size(); i++) {
            Meaning meaning = byHeading.get(Identity.plain(headings.get(i)));
            if (meaning != null) {
                meanings.put(i, meaning);
            }
        }
        return meanings;
    }

    /** The headings that mean nothing here. */
    List<String> unknown(List<String> headings) {
        List<String> unknown = new ArrayList<>();
        for (String heading : headings) {
            if (!heading.isBlank() && !byHeading.containsKey(Identity.plain(heading))) {
                unknown.add(Texts.oneLine(heading, 60));
            }
        }
        return unknown;
    }
}
