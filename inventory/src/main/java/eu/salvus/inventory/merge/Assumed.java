package eu.salvus.inventory.merge;

import eu.salvus.twin.yaml.TwinDocument;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The parts of a twin that an archetype made up: the comment behind each of their lines says {@code assumption}. Whoever corrects such a
 * line by hand may leave the comment; then nothing but an identity keeps his asset from being taken for made up.
 */
final class Assumed {
    private static final Pattern LINE = Pattern.compile("\\bid: ([a-z][a-z0-9-]*)\\b.*# .*\\bassumption\\b");

    private Assumed() {}

    /** Their ids. */
    static Set<String> ids(TwinDocument document) {
        Set<String> ids = new HashSet<>();
        for (byte[] file : document.files().values()) {
            new String(file, StandardCharsets.UTF_8).lines().forEach(line -> {
                Matcher matcher = LINE.matcher(line);
                if (matcher.find()) {
                    ids.add(matcher.group(1));
                }
            });
        }
        return ids;
    }
}
