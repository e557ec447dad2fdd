package eu.salvus.cli.simulation;

import eu.salvus.cli.language.Messages;
import eu.salvus.cli.terminal.Style;
import eu.salvus.cli.terminal.Terminal;
import eu.salvus.simulation.SimulationResult;
import eu.salvus.simulation.SimulationResult.CareTotal;
import eu.salvus.simulation.SimulationResult.People;
import eu.salvus.simulation.SimulationResult.Recovery;
import eu.salvus.simulation.SimulationResult.Reproduction;
import eu.salvus.simulation.ensemble.Estimate;
import eu.salvus.simulation.hospital.StepTexts;
import eu.salvus.simulation.scenario.Scenario;
import eu.salvus.twin.ClinicalService;
import eu.salvus.twin.Twin;
import eu.salvus.twin.TwinIndex;
import java.util.List;
import java.util.Locale;

/** The result of a simulation, told in plain words: what stops and when, who is diverted, when it is back, how sure that is. */
final class Story {

    private final Told told;
    private final SimulationResult result;
    private final Terminal terminal;
    private final Messages messages;
    private final Estimates estimates;
    private final Names names;

    /**
     * What is told.
     *
     * @param twin the hospital
     * @param scenario what was tried against it
     * @param result what the simulation says
     * @param steps what each step of the attack means
     * @param again the command that gives the same result again
     * @param asked whether the run told was asked for by its number
     */
    record Told(Twin twin, Scenario scenario, SimulationResult result, StepTexts steps, String again, boolean asked) {}

    Story(Told told, Terminal terminal) {
        this.told = told;
        this.result = told.result();
        this.terminal = terminal;
        this.messages = terminal.messages();
        this.estimates = new Estimates(messages);
        this.names = new Names(TwinIndex.of(told.twin()), messages);
    }

    void tell() {
        opening();
        inShort();
        course();
        new Losses(result, names, estimates, terminal).tell();
        leftOut();
        exposed();
        certainty();
        new Guesses(result.assumed(), !costsNoCare(), terminal).tell();
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
                "story.real-case",
                scenario.realCase().name().in(locale),
                scenario.realCase().facts().in(locale),
                scenario.realCase().source());
    }

    private void inShort() {
        terminal.head("story.in-short");
        boolean peopleOnly = costsNoCare() && !strikes();
        if (peopleOnly) {
            people();
        }
        attempts();
        SimulationResult.Course course = result.course();
        if (course.stopped() != null && strikes()) {
            terminal.item(messages.text("story.stopped", estimates.share(course.stopped())));
        }
        if (course.footholdToStrike() != null) {
            terminal.item(messages.text("story.pace", estimates.duration(course.footholdToStrike())));
        }
        if (course.noticedFirst() != null && strikes()) {
            terminal.item(messages.text("story.noticed", estimates.share(course.noticedFirst())));
        }
        care();
        if (!peopleOnly) {
            people();
        }
        recovery();
    }

    private void attempts() {
        boolean intrusion = result.course().foothold().value() > 0;
        String key = intrusion
                ? strikes() ? "story.attempts" : "story.attempts-without-strike"
                : strikes() ? "story.attempts-without-foothold" : "story.attempts-quiet";
        terminal.item(messages.text(
                key,
                result.runs(),
                estimates.share(result.course().foothold()),
                estimates.share(result.course().struck())));
    }

    private void care() {
        CareTotal care = result.care();
        if (costsNoCare()) {
            terminal.item(messages.text(stops() ? "story.care-safe" : "story.care-and-services-safe"));
        } else {
            terminal.item(messages.text(
                    "story.care",
                    estimates.share(care.affected()),
                    estimates.careHours(care.hours()),
                    twentieth(care.ninetyFifth())));
        }
        double diverted = result.clinical().stream()
                .mapToDouble(service -> service.diverted().value())
                .sum();
        if (diverted > 0) {
            terminal.item(messages.text("story.diverted", estimates.words(diverted), estimates.counted(diverted)));
        }
    }

    private void people() {
        People people = result.people();
        terminal.item(
                people.people().value() <= 0
                        ? messages.text("story.nobody-exposed")
                        : messages.text(
                                "story.exposed-short",
                                estimates.share(people.exposed()),
                                estimates.people(people.people())));
    }

    /** What is reached or exceeded in one attempt of twenty; in words when that is nothing, or next to nothing. */
    private String twentieth(Estimate ninetyFifth) {
        if (ninetyFifth.value() <= 0) {
            return messages.text("story.twentieth-none");
        }
        return Estimates.isOneOrMore(ninetyFifth)
                ? messages.text("story.twentieth", estimates.amount(ninetyFifth))
                : messages.text("story.twentieth-little");
    }

    private boolean costsNoCare() {
        return result.care().affected().value() <= 0;
    }

    private boolean strikes() {
        return result.course().struck().value() > 0;
    }

    private boolean stops() {
        return result.digital().stream().anyMatch(service -> service.down().value() > 0);
    }

    private void recovery() {
        Recovery recovery = result.recovery();
        if (recovery.first() == null) {
            return;
        }
        terminal.item(messages.text(
                "story.recovery",
                estimates.duration(recovery.first()),
                estimates.duration(recovery.eighty()),
                estimates.duration(recovery.full()),
                estimates.duration(recovery.fullNinetieth())));
    }

    private void course() {
        terminal.head("story.course");
        terminal.tell(
                told.asked() ? "story.course-asked" : costsNoCare() ? "story.course-any" : "story.course-of",
                result.typical().run(),
                estimates.careHours(result.typical().careHours()));
        terminal.gap();
        terminal.show(new Course(result.typical(), names, told.steps(), messages).table());
    }

    /** A service is simulated only when its demand and its capacity are known. */
    private void leftOut() {
        List<String> simulated =
                result.clinical().stream().map(SimulationResult.Clinical::id).toList();
        List<String> leftOut = told.twin().clinicalServices().stream()
                .map(ClinicalService::id)
                .filter(id -> !simulated.contains(id))
                .map(names::of)
                .toList();
        if (!leftOut.isEmpty()) {
            terminal.tell("story.left-out", String.join(", ", leftOut));
        }
    }

    private void exposed() {
        People people = result.people();
        if (people.people().value() <= 0) {
            return;
        }
        terminal.head("story.people");
        terminal.tell(
                "story.exposed",
                estimates.share(people.exposed()),
                estimates.people(people.people()),
                twentieth(people.ninetyFifth()));
    }

    private void certainty() {
        CareTotal care = result.care();
        terminal.head("story.certainty");
        String differ = care.median().value() > 0
                ? "story.differ"
                : Estimates.isOneOrMore(care.worstTenth()) ? "story.differ-mostly-nothing" : "story.differ-little";
        terminal.say(messages.text("story.intervals", result.runs())
                + (costsNoCare()
                        ? ""
                        : " "
                                + messages.text(
                                        differ,
                                        estimates.careHours(care.median()),
                                        estimates.careHours(care.worstTenth()))));
        if (care.censored().value() > 0) {
            terminal.tell("story.censored", estimates.share(care.censored()));
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
