package eu.salvus.inventory.proposal;

import eu.salvus.inventory.Identity;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Looks for words in a text, without accents, case and punctuation. */
final class Words {
    private static final int LONG_ENOUGH_INSIDE = 4;

    private Words() {}

    /** The words of a text, ready to be searched: one space before, between and after. */
    static String of(@Nullable String... texts) {
        StringBuilder all = new StringBuilder(" ");
        for (String text : texts) {
            if (text != null) {
                all.append(Identity.plain(text)).append(' ');
            }
        }
        return all.toString();
    }

    /** The words of a machine's name: letters and digits apart, and what servers' names often begin with. */
    static String ofName(@Nullable String... names) {
        return of(names)
                .replaceAll("(?<=\\p{L})(?=\\p{N})|(?<=\\p{N})(?=\\p{L})", " ")
                .replaceAll(" (srv|vm|svr)(?=\\p{L})", " $1 ");
    }

    /** The first of the words that stands in the text as a whole; null for none. */
    static @Nullable String find(String text, List<String> words) {
        for (String word : words) {
            if (text.contains(" " + word + " ")) {
                return word;
            }
        }
        return null;
    }

    /** The first of the words that is a whole word of the name, or a long enough part of one. */
    static @Nullable String inName(String name, List<String> words) {
        for (String word : words) {
            if (name.contains(word.length() >= LONG_ENOUGH_INSIDE ? word : " " + word + " ")) {
                return word;
            }
        }
        return null;
    }

    static List<String> plain(List<String> words) {
        return words.stream().map(Identity::plain).toList();
    }
}
