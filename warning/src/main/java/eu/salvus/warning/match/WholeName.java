package eu.salvus.warning.match;

import eu.salvus.warning.product.PlainText;
import eu.salvus.warning.version.DeviceVersion;
import eu.salvus.warning.version.PackageScheme;
import eu.salvus.warning.version.VersionJudgement;
import eu.salvus.warning.version.VersionRange;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What the full name of a product of several parts says of their versions. */
final class WholeName {
    /** Where the name goes on to the next part. */
    private static final Pattern JOINT = Pattern.compile(
            "(?i)\\b(?:installed|running|used|hosted|deployed|embedded|included|contained|shipped|delivered|as|when|with|on|in|inside|for|by)\\b");

    private static final Pattern SIGN = Pattern.compile("[<>≤≥]");
    private static final Pattern DIGIT = Pattern.compile("\\d");

    /** Longer than any name; what is longer may say anything. */
    private static final int LONGEST = 10_000;

    private final String name;
    private final boolean tooLong;
    private final boolean open;

    private WholeName(String name, List<Leaf> parts) {
        this.tooLong = name.length() > LONGEST;
        this.name = tooLong ? "" : name;
        this.open = tooLong || saysMore(parts);
    }

    static WholeName of(Leaf whole, List<Leaf> parts) {
        return new WholeName(whole.product().name(), parts);
    }

    /**
     * Judges the version of what may be a part. A part without a version means any version of it, unless the full name says something
     * of versions that cannot be told to belong elsewhere.
     */
    VersionJudgement judge(Face face, Leaf part) {
        return judge(
                part,
                face.version(),
                face.packaged() == null ? null : face.packaged().scheme());
    }

    /** Judges a part that is not found, and so has a version that nobody knows. */
    VersionJudgement judgeUnseen(Leaf part) {
        return judge(part, null, null);
    }

    private VersionJudgement judge(Leaf part, @Nullable DeviceVersion version, @Nullable PackageScheme scheme) {
        VersionRange range = range(part);
        return range.stated() || open ? range.judge(version, scheme) : VersionJudgement.ANY_OF_A_PART;
    }

    /** Which versions of a part are meant. Where both its own statement and the full name say something, both count. */
    private VersionRange range(Leaf part) {
        if (part.range().stated()) {
            VersionRange heard = Leaf.heard(part.range(), said(part));
            return tooLong ? heard.leavingOpen() : heard;
        }
        VersionRange only = VersionRange.parse(said(part));
        return only.understood() ? only.leavingOpen() : part.range();
    }

    /** What stands behind the name of a part, up to the next one. */
    private String said(Leaf part) {
        String rest = Leaf.afterName(part.product().product(), name);
        Matcher joint = JOINT.matcher(rest);
        return joint.find() ? rest.substring(0, joint.start()) : rest;
    }

    /** Whether it holds a figure or a sign beyond what belongs to the names of the parts, and what was understood of their versions. */
    private boolean saysMore(List<Leaf> parts) {
        String rest = name;
        for (Leaf part : parts) {
            String said = said(part);
            if (!said.isBlank() && VersionRange.parse(said).understood()) {
                rest = rest.replace(said, " ");
            }
        }
        List<String> words = new ArrayList<>(words(rest));
        parts.forEach(part -> words(part).forEach(words::remove));
        return SIGN.matcher(rest).find()
                || words.stream().anyMatch(word -> DIGIT.matcher(word).find());
    }

    private static Set<String> words(Leaf part) {
        Set<String> words = new LinkedHashSet<>();
        Stream.of(
                        part.product().name(),
                        part.product().vendor(),
                        part.product().family(),
                        part.product().product(),
                        part.range().text())
                .forEach(text -> words.addAll(words(text)));
        return words;
    }

    private static List<String> words(@Nullable String text) {
        return text == null || text.length() > LONGEST
                ? List.of()
                : Arrays.asList(PlainText.of(text).split(" "));
    }
}
