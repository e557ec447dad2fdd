package eu.salvus.cli.option;

import eu.salvus.cli.language.Messages;
import eu.salvus.mal.Suggestion;
import java.util.Collection;
import java.util.List;

/** What to say to somebody who named something that does not exist. */
public final class NearNames {

    private static final int SHOWN = 3;

    private NearNames() {}

    /** Whether a name looks like the wrong one. */
    public static boolean hasNear(String wrong, Collection<String> names) {
        return !Suggestion.nearest(wrong, names, 1).isEmpty();
    }

    /** The names that look like the wrong one; all names when none does. */
    public static String remedy(String wrong, Collection<String> names, Messages messages) {
        List<String> near = Suggestion.nearest(wrong, names, SHOWN);
        return near.isEmpty()
                ? messages.text("usage.one-of", String.join(", ", names))
                : messages.text("usage.did-you-mean", String.join(", ", near));
    }
}
