package eu.salvus.cli.simulation;

import eu.salvus.cli.language.Messages;
import eu.salvus.cli.terminal.Style;
import eu.salvus.cli.terminal.Table;
import eu.salvus.cli.terminal.Table.Column;
import eu.salvus.cli.terminal.Terminal;
import eu.salvus.report.story.Answer;
import eu.salvus.report.story.Course;
import eu.salvus.report.story.Estimates;
import eu.salvus.report.story.Guesses;
import eu.salvus.report.story.Names;
import eu.salvus.report.story.Why;
import eu.salvus.simulation.SimulationResult;
import eu.salvus.simulation.SimulationResult.Reproduction;
import eu.salvus.simulation.hospital.StepTexts;
import eu.salvus.simulation.insight.Insight;
import eu.salvus.simulation.scenario.Scenario;
import eu.salvus.twin.Twin;
import eu.salvus.twin.TwinIndex;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** The result of a simulation, told in plain words: what stops and when, who is diverted, when it is back, how sure that is. */
final class Story {

    private final Told told;
    private final SimulationResult result;
    private final Terminal terminal;
    private final Messages messages;
    private final Estimates estimates;
    private final Names names;
    private final Answer answer;

    /**
     * What is told.
     *
     * @param twin the hospital
     * @param scenario what was tried against it
     * @param result what the simulation says
     * @param insight why it comes as it does; null when nobody asked
     * @param steps what each step of the attack means
     * @param again the command that gives the same result again
     * @param asked whether the run told was asked for by its number
     */
    record Told(
            Twin twin,
            Scenario scenario,
            SimulationResult result,
            @Nullable Insight insight,
            StepTexts steps,
            String again,
            boolean asked) {}

    Story(Told told, Terminal terminal) {
        this.told = told;
        this.result = told.result();
        this.terminal = terminal;
        this.messages = terminal.messages();
        this.estimates = new Estimates(messages);
        this.names = new Names(TwinIndex.of(told.twin()), messages);
        this.answer = new Answer(result, messages);
    }

    void tell() {
        opening();
        inShort();
        course();
        new Losses(result, names, estimates, terminal).tell();
        leftOut();
        exposed();
        if (told.insight() != null) {
            new Reasons(new Why(told.insight(), told.steps(), names, messages), terminal).tell();
        }
        certainty();
        assumed();
        again();
    }

    private void opening() {
        Locale locale = messages.language().locale();
        Scenario scenario = told.scenario();
        terminal.say(terminal.styled(
                Style.HEAD,
                messages.text("story.title", told.twin().name(), scenario.name().in(locale))));
        terminal.say(scenario.summary().in(locale));
        terminal.tell(
                scenario.realCase().happened() ? "story.real-case" : "story.nearest-case",
                scenario.realCase().name().in(locale),
                scenario.realCase().facts().in(locale),
                scenario.realCase().source());
    }

    private void inShort() {
        terminal.head("story.in-short");
        answer.inShort().forEach(terminal::item);
    }

    private void course() {
        terminal.head("story.course");
        terminal.tell(
                told.asked() ? "story.course-asked" : answer.costsNoCare() ? "story.course-any" : "story.course-of",
                result.typical().run(),
                estimates.careHours(result.typical().careHours()));
        terminal.gap();
        Table table = Table.of(Column.text(messages.text("story.when")), Column.text(messages.text("story.what")));
        new Course(result.typical(), names, told.steps(), true, messages)
                .lines()
                .forEach(line -> table.row(line.clock(), line.sentence()));
        terminal.show(table);
    }

    /** A service is simulated only when its demand and its capacity are known. */
    private void leftOut() {
        String leftOut = answer.leftOut(told.twin(), names);
        if (!leftOut.isEmpty()) {
            terminal.say(leftOut);
        }
    }

    private void exposed() {
        String exposed = answer.exposed();
        if (!exposed.isEmpty()) {
            terminal.head("story.people");
            terminal.say(exposed);
        }
    }

    private void certainty() {
        terminal.head("story.certainty");
        answer.certainty().forEach(terminal::say);
    }

    private void assumed() {
        Guesses guesses = new Guesses(result.assumed(), !answer.costsNoCare(), messages);
        terminal.head("story.assumed");
        terminal.say(guesses.opening());
        if (!guesses.before().isEmpty()) {
            terminal.say(guesses.before());
        }
        int number = 1;
        for (String fact : guesses.facts()) {
            terminal.item(number + ".", fact);
            number++;
        }
    }

    private void again() {
        Reproduction reproduction = result.reproduction();
        terminal.head("story.again");
        terminal.raw(told.again().indent(2));
        terminal.tell("story.depends", reproduction.engine());
        terminal.say(messages.text("story.hash-twin", reproduction.twinHash()));
        terminal.say(messages.text("story.hash-content", reproduction.contentHash()));
    }
}
