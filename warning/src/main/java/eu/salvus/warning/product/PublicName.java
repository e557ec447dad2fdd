package eu.salvus.warning.product;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** The part of a product's name, as somebody typed it, that is the same for all who have it: no remarks, versions, numbers of devices or addresses. */
final class PublicName {
    private static final Pattern REMARK = Pattern.compile("[(\\[{][^)\\]}]*+[)\\]}]?");

    /** What follows is a remark. */
    private static final Pattern END = Pattern.compile("[,;:|#@<>\"\\\\=\\p{Cntrl}]|\\s[-–—]\\s");

    /** What follows is a version, a number, or a place when it has a number behind it. */
    private static final Pattern NUMBER_FOLLOWS = Pattern.compile(
            "(?i)v|ver\\.?|version|rev\\.?|revision|rel\\.?|release|build|firmware|fw|sw|s/?n\\.?|serial|série|seriennummer|inv\\.?|inventory|inventaire"
                    + "|udi|lot|asset|n°|nr\\.?|no\\.?|ward|room|salle|chambre|zimmer|station|étage|floor|bed|lit|bett|box");

    private static final Pattern VERSION = Pattern.compile("(?i)v?\\d+(?:[._]\\d+)+\\w*|v\\d+\\w*");
    private static final Pattern ADDRESS = Pattern.compile("(?i)(?:[0-9a-f]{2}-){3,}[0-9a-f]{2}");

    /** As long as numbers of single devices are. */
    private static final Pattern LONG_NUMBER = Pattern.compile(".*\\d{5,}.*");

    private static final Pattern LETTER = Pattern.compile(".*\\p{L}.*");
    private static final int LONGEST = 80;
    private static final int MOST_WORDS = 10;

    private PublicName() {}

    /** That part; nothing where nothing is left of it, or so much that it cannot be a name. */
    static Optional<String> of(String text) {
        String bare = REMARK.matcher(PlainText.repaired(text)).replaceAll(" ").strip();
        String head = END.split(bare, 2)[0];
        List<String> words = new ArrayList<>();
        for (String word : head.strip().split("\\s+")) {
            if (NUMBER_FOLLOWS.matcher(word).matches() && !words.isEmpty()) {
                break;
            }
            if (!VERSION.matcher(word).matches()
                    && !ADDRESS.matcher(word).matches()
                    && !LONG_NUMBER.matcher(word).matches()) {
                words.add(word);
            }
        }
        String name = String.join(" ", words);
        return name.length() > LONGEST
                        || words.size() > MOST_WORDS
                        || !LETTER.matcher(name).matches()
                ? Optional.empty()
                : Optional.of(name);
    }
}
