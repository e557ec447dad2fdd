package eu.salvus.server.simulation;

import eu.salvus.simulation.RunLosses;
import java.util.List;

/**
 * A result, put into words.
 *
 * @param texts what the application shows
 * @param pages what people take along
 * @param losses of each run
 */
record ToldResult(List<Text> texts, List<Page> pages, RunLosses losses) {

    /**
     * A text.
     *
     * @param kind what sort of text
     * @param language whose language it is in
     * @param body JSON
     */
    record Text(String kind, String language, String body) {}

    /**
     * A page.
     *
     * @param audience {@code specialists} or {@code directors}
     * @param language whose language it is in
     * @param html the page
     */
    record Page(String audience, String language, String html) {}
}
