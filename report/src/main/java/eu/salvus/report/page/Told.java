package eu.salvus.report.page;

import eu.salvus.report.Report;
import eu.salvus.report.story.Answer;
import eu.salvus.report.story.Course;
import eu.salvus.report.story.Estimates;
import eu.salvus.report.story.Names;
import eu.salvus.report.story.Wording;
import eu.salvus.simulation.SimulationResult;
import eu.salvus.twin.TwinIndex;

/**
 * What every part of a page needs.
 *
 * @param report what the page is made from
 * @param audience for whom
 * @param names what people call things
 */
record Told(Report report, Audience audience, Names names) {

    static Told of(Report report, Audience audience, Wording words) {
        return new Told(report, audience, new Names(TwinIndex.of(report.twin()), words));
    }

    SimulationResult result() {
        return report.result();
    }

    Wording words() {
        return names.words();
    }

    String text(String key, Object... arguments) {
        return words().text(key, arguments);
    }

    Estimates estimates() {
        return new Estimates(words());
    }

    Answer answer() {
        return new Answer(result(), words());
    }

    Course course() {
        return new Course(result().typical(), names, report.steps(), places(), words());
    }

    /** Whether zones, machines, accounts and the attacker's way may be told. */
    boolean places() {
        return audience == Audience.SPECIALISTS;
    }
}
