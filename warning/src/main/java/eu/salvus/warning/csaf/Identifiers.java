package eu.salvus.warning.csaf;

import eu.salvus.warning.ProductIdentifiers;
import eu.salvus.warning.ProductIdentifiers.FileHash;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What a document gives to find a product by beyond its names. */
final class Identifiers {
    /** A trade item number of GS1 in an address, which for a medical device is its UDI-DI. */
    private static final Pattern TRADE_ITEM = Pattern.compile("/01/(\\d{14})(?![0-9])");

    private static final Pattern LAST = Pattern.compile("(?<![^:/=#?])([^:/=#?]++)/?$");

    private static final int LONGEST = 1_000;

    private Identifiers() {}

    static ProductIdentifiers of(Part helper) {
        if (helper.value().isEmpty()) {
            return ProductIdentifiers.NONE;
        }
        return new ProductIdentifiers(
                helper.texts("serial_numbers"),
                helper.texts("model_numbers"),
                helper.texts("skus"),
                devices(helper),
                purls(helper),
                helper.text("cpe"),
                hashes(helper));
    }

    /** Version 2.0 has {@code purl}, 2.1 {@code purls}. */
    private static List<String> purls(Part helper) {
        return Stream.concat(Stream.ofNullable(helper.text("purl")), helper.texts("purls").stream())
                .distinct()
                .toList();
    }

    /** CSAF has no place for a UDI-DI: it stands as an address of GS1, or under a namespace that says what it is. */
    private static List<String> devices(Part helper) {
        return helper.items("x_generic_uris").stream()
                .map(generic -> device(generic.text("namespace", ""), generic.text("uri", "")))
                .filter(Objects::nonNull)
                .distinct()
                .toList();
    }

    private static @Nullable String device(String namespace, String uri) {
        if (uri.length() > LONGEST || namespace.length() > LONGEST) {
            return null;
        }
        Matcher item = TRADE_ITEM.matcher(uri);
        if (item.find()) {
            return item.group(1);
        }
        boolean said = (namespace + " " + uri).toLowerCase(Locale.ROOT).matches(".*\\budi(-?di)?\\b.*");
        Matcher last = LAST.matcher(uri);
        return said && last.find() ? last.group(1) : null;
    }

    private static Map<String, List<FileHash>> hashes(Part helper) {
        Map<String, List<FileHash>> hashes = new LinkedHashMap<>();
        for (Part file : helper.items("hashes")) {
            List<FileHash> of = hashes.computeIfAbsent(file.text("filename", ""), name -> new ArrayList<>());
            for (Part hash : file.items("file_hashes")) {
                String value = hash.text("value");
                if (value != null) {
                    of.add(new FileHash(
                            hash.text("algorithm", "").toLowerCase(Locale.ROOT), value.toLowerCase(Locale.ROOT)));
                }
            }
        }
        return hashes;
    }
}
