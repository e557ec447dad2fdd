package eu.salvus.cli.simulation;

import eu.salvus.cli.terminal.Terminal;
import eu.salvus.report.story.Why;
import java.util.List;

/**
 * The part of a story that says why: ways, where to stop them, who would have seen them, in which order to restore.
 *
 * @param why what is said
 * @param terminal where it is told
 */
record Reasons(Why why, Terminal terminal) {

    void tell() {
        terminal.head("story.why-ways");
        terminal.say(why.looked());
        for (Why.Way way : why.ways()) {
            terminal.gap();
            terminal.say(way.opening());
            int number = 1;
            for (String step : way.steps()) {
                terminal.item(number + ".", step);
                number++;
            }
        }
        if (why.ways().isEmpty()) {
            return;
        }
        terminal.head("story.why-stop");
        why.chokePoints().forEach(terminal::item);
        terminal.say(why.beforeBarriers());
        why.barriers().forEach(terminal::item);
        section("story.why-seen", why.seen());
        section("story.why-order", why.restoration());
    }

    private void section(String head, List<String> sentences) {
        if (!sentences.isEmpty()) {
            terminal.head(head);
            sentences.forEach(terminal::item);
        }
    }
}
