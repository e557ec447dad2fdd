package eu.salvus.warning.match;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;

/** Makers as inventories write them: one slip, spelling or habit a time. Its list of other names is its own, not the matcher's table. */
final class DirtyVendor {
    private static final Map<String, List<String>> OTHER_NAMES = Map.of(
            "Philips", List.of("Phillips", "Philips Healthcare", "Philips Medical Systems", "Koninklijke Philips N.V."),
            "Becton, Dickinson and Company (BD)",
                    List.of("BD", "Becton Dickinson", "Becton Dickinson & Co.", "CareFusion"),
            "GE Healthcare", List.of("GE HealthCare", "GE Medical Systems", "General Electric", "GEHC"),
            "General Electric (GE)", List.of("GE", "GE Healthcare", "General Electric Company"),
            "Medtronic", List.of("Medtronic plc", "Medtronic, Inc.", "Covidien", "MEDTRONIC "),
            "B. Braun Medical", List.of("B. Braun", "B.Braun Melsungen AG", "BBraun", "B. Braun Avitum AG"),
            "Hillrom", List.of("Hill-Rom", "Hill-Rom Services, Inc.", "Welch Allyn", "Baxter"),
            "Smiths Medical", List.of("Smiths Medical ASD, Inc.", "ICU Medical", "Smith Medical"),
            "Dräger", List.of("Draeger", "Drägerwerk AG & Co. KGaA", "Drager Medical"),
            "Abbott Laboratories", List.of("Abbott", "St. Jude Medical", "Abbott Medical"));
    private static final List<String> FORMS =
            List.of(" Inc.", " GmbH", ", Inc", " Ltd.", " S.A.S.", " AG", " B.V.", " LLC");

    private DirtyVendor() {}

    static String of(String vendor, Random random) {
        for (int attempt = 0; attempt < 20; attempt++) {
            String dirty = switch (random.nextInt(8)) {
                case 0 -> vendor + " ";
                case 1 -> vendor.toUpperCase(Locale.ROOT);
                case 2 -> vendor.toLowerCase(Locale.ROOT);
                case 3 -> vendor + FORMS.get(random.nextInt(FORMS.size()));
                case 4 -> misread(vendor);
                case 5 -> swapped(vendor, random);
                case 6 -> one(vendor, random);
                default -> other(vendor, random);
            };
            if (!dirty.equals(vendor)) {
                return dirty;
            }
        }
        return vendor + " ";
    }

    /** UTF-8 read as Latin-1; a no-break space stands in where nothing else would show. */
    private static String misread(String vendor) {
        return new String(vendor.replace(' ', '\u00a0').getBytes(StandardCharsets.UTF_8), StandardCharsets.ISO_8859_1);
    }

    /** Two neighbours inside a long first word swapped. */
    private static String swapped(String vendor, Random random) {
        int end = vendor.indexOf(' ') < 0 ? vendor.length() : vendor.indexOf(' ');
        if (end < 6 || !vendor.substring(0, end).chars().allMatch(Character::isLetter)) {
            return vendor;
        }
        int at = 1 + random.nextInt(end - 3);
        return vendor.substring(0, at) + vendor.charAt(at + 1) + vendor.charAt(at) + vendor.substring(at + 2);
    }

    /** One of several makers. */
    private static String one(String vendor, Random random) {
        if (vendor.startsWith("Becton")
                || vendor.startsWith("Johnson")
                || vendor.startsWith("SOOIL")
                || vendor.startsWith("Natus")) {
            return vendor;
        }
        String[] parts = vendor.split(",\\s*(?:and )?| and ");
        return parts[random.nextInt(parts.length)].strip();
    }

    private static String other(String vendor, Random random) {
        List<String> names = OTHER_NAMES.getOrDefault(vendor, List.of(vendor));
        return names.get(random.nextInt(names.size()));
    }
}
