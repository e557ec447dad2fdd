package eu.salvus.warning.source.feed;

import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Documents that a provider lists in the name of other publishers, and that are left out. */
public final class OtherPublishers {

    private static final String MARK = " in the name of ";
    private static final String SAID = "left out, for a provider speaks for nobody but itself: ";
    private static final Pattern NOTE = Pattern.compile(".*: " + Pattern.quote(SAID) + "(.*)", Pattern.DOTALL);
    private static final String COMMA = ", ";
    private static final int MOST_NAMED = 20;

    private final SortedSet<String> named = new TreeSet<>();
    private int count;
    private String first = "";

    OtherPublishers() {}

    /** What is remembered of a content that is left out. */
    static String marked(String fingerprint, String publisher) {
        return fingerprint + MARK + publisher;
    }

    /** Whether what is remembered is of a content that is left out. */
    static boolean isMarked(String remembered) {
        return remembered.contains(MARK);
    }

    /** In whose name a content was left out; null when it was not. */
    static @Nullable String of(String fingerprint, @Nullable String remembered) {
        return remembered != null && remembered.startsWith(fingerprint + MARK)
                ? remembered.substring(fingerprint.length() + MARK.length())
                : null;
    }

    void add(String address, String publisher) {
        if (count == 0) {
            first = address;
        }
        count++;
        named.add(publisher.replace(',', ' '));
    }

    /** One line, or none. */
    List<String> notes() {
        if (count == 0) {
            return List.of();
        }
        String which = count == 1 ? first : count + " documents, such as " + first;
        return List.of(which + ": " + SAID
                + String.join(COMMA, named.stream().limit(MOST_NAMED).toList()));
    }

    /** The publishers that notes of a source tell of: twenty at most. */
    public static List<String> in(List<String> notes) {
        SortedSet<String> all = new TreeSet<>();
        for (String note : notes) {
            Matcher told = NOTE.matcher(note);
            if (told.matches()) {
                all.addAll(List.of(told.group(1).split(COMMA)));
            }
        }
        return List.copyOf(all);
    }
}
