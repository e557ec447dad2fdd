package eu.salvus.warning.stix;

import eu.salvus.warning.Tlp;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * The Traffic Light Protocol in STIX. Version 2.0 is an extension whose markings must travel with what they mark; those of version 1 are known
 * to everybody, and are read.
 */
public enum TlpMarking {
    /** {@link Tlp#CLEAR}. */
    CLEAR(Tlp.CLEAR, "TLP:CLEAR", "marking-definition--94868c89-83c2-464b-929b-a1a8aa3c8487"),
    /** {@link Tlp#GREEN}. */
    GREEN(Tlp.GREEN, "TLP:GREEN", "marking-definition--bab4a63c-aed9-4cf5-a766-dfca5abac2bb"),
    /** {@link Tlp#AMBER}. */
    AMBER(Tlp.AMBER, "TLP:AMBER", "marking-definition--55d920b0-5e8b-4f79-9ee9-91f868d9b421"),
    /** {@link Tlp#AMBER_STRICT}. */
    AMBER_STRICT(Tlp.AMBER_STRICT, "TLP:AMBER+STRICT", "marking-definition--939a9414-2ddd-4d32-a0cd-375ea402b003"),
    /** {@link Tlp#RED}. */
    RED(Tlp.RED, "TLP:RED", "marking-definition--e828b379-4e03-4974-9ac4-e53a884c97c1");

    /** The extension that TLP 2.0 is. */
    public static final String EXTENSION = "extension-definition--60a3c5c5-0d10-413e-aab3-9e08dde9e88d";

    private static final Map<String, Tlp> VERSION_1 = Map.of(
            "marking-definition--613f2e26-407d-48c7-9eca-b8e91df99dc9", Tlp.CLEAR,
            "marking-definition--34098fce-860f-48ae-8e50-ebd3cc5e41da", Tlp.GREEN,
            "marking-definition--f88d31f6-486f-44da-b317-01333bde0b82", Tlp.AMBER,
            "marking-definition--5e57c739-391a-4eb3-b6be-7d15ca92d5ed", Tlp.RED);

    private final Tlp tlp;
    private final String label;
    private final String id;

    TlpMarking(Tlp tlp, String label, String id) {
        this.tlp = tlp;
        this.label = label;
        this.id = id;
    }

    /** The marking of a colour. */
    public static TlpMarking of(Tlp tlp) {
        return Arrays.stream(values())
                .filter(marking -> marking.tlp == tlp)
                .findFirst()
                .orElseThrow();
    }

    /** The colour that a marking means, of version 2.0 or 1; nothing when it means another thing. */
    public static Optional<Tlp> meant(String markingId) {
        return Arrays.stream(values())
                .filter(marking -> marking.id.equals(markingId))
                .map(marking -> marking.tlp)
                .findFirst()
                .or(() -> Optional.ofNullable(VERSION_1.get(markingId)));
    }

    /** The strictest colour an object is marked with as a whole; nothing when it has none. */
    public static Optional<Tlp> of(StixObject object) {
        return object.texts("object_marking_refs").stream()
                .flatMap(marking -> meant(marking).stream())
                .max(Tlp::compareTo);
    }

    /** What objects refer to. */
    public String id() {
        return id;
    }

    /** Its definition, to be sent along. */
    public StixObject definition() {
        return StixObject.made(marking -> {
            marking.put("type", "marking-definition");
            marking.put("spec_version", "2.1");
            marking.put("id", id);
            marking.put("created", "2022-10-01T00:00:00.000Z");
            marking.put("name", label);
            marking.putObject("extensions")
                    .putObject(EXTENSION)
                    .put("extension_type", "property-extension")
                    .put("tlp_2_0", label.substring("TLP:".length()).toLowerCase(Locale.ROOT));
        });
    }
}
