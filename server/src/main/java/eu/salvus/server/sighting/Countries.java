package eu.salvus.server.sighting;

import java.util.List;

/** The countries of the map, by ISO 3166-1: Europe, by the definition of the Council of Europe's neighbourhood, with its smallest states. */
final class Countries {

    private static final List<String> ALL = List.of(
            "AD", "AL", "AT", "BA", "BE", "BG", "CH", "CY", "CZ", "DE", "DK", "EE", "ES", "FI", "FR", "GB", "GR", "HR",
            "HU", "IE", "IS", "IT", "LI", "LT", "LU", "LV", "MC", "MD", "ME", "MK", "MT", "NL", "NO", "PL", "PT", "RO",
            "RS", "SE", "SI", "SK", "SM", "TR", "UA");

    private Countries() {}

    /** All, in the order of their codes. */
    static List<String> all() {
        return ALL;
    }

    static boolean isKnown(String country) {
        return ALL.contains(country);
    }
}
