package eu.salvus.warning.source;

import java.util.List;

/**
 * What a poll came to.
 *
 * @param news what was not known before, in a repeatable order
 * @param state to be given to the next poll once the news is stored
 * @param notes what was left out or looked odd, in English
 */
public record Found(List<News> news, SourceState state, List<String> notes) {
    /** Copies the lists. */
    public Found {
        news = List.copyOf(news);
        notes = List.copyOf(notes);
    }

    /** Nothing new. */
    public static Found nothing(SourceState state) {
        return new Found(List.of(), state, List.of());
    }
}
