package eu.salvus.report.story;

import eu.salvus.simulation.SimulationResult;
import eu.salvus.simulation.SimulationResult.CareTotal;
import eu.salvus.simulation.SimulationResult.Clinical;
import eu.salvus.simulation.SimulationResult.People;
import eu.salvus.simulation.SimulationResult.Recovery;
import eu.salvus.simulation.ensemble.Estimate;
import eu.salvus.twin.ClinicalService;
import eu.salvus.twin.Twin;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What a result answers, in a few plain sentences: what happens how often, what is lost, who is exposed, when it is over, how sure that
 * is.
 *
 * @param result what the simulation says
 * @param words the sentences of a language
 */
public record Answer(SimulationResult result, Wording words) {

    /** Services that serve others; what comes to them is requests, several for one person. */
    private static final Set<ClinicalService.Kind> SERVING =
            Set.of(ClinicalService.Kind.LABORATORY, ClinicalService.Kind.IMAGING, ClinicalService.Kind.PHARMACY);

    /** The answer in short, most important last but one: attempts, pace, notice, care, people, recovery. */
    public List<String> inShort() {
        List<String> sentences = new ArrayList<>();
        boolean peopleOnly = costsNoCare() && !strikes();
        if (peopleOnly) {
            sentences.add(people());
        }
        sentences.add(attempts());
        course(sentences);
        sentences.addAll(care());
        if (result.integrity().tampered().value() > 0) {
            sentences.add(tampered());
        }
        if (!peopleOnly) {
            sentences.add(people());
        }
        Recovery recovery = result.recovery();
        if (recovery.first() != null) {
            sentences.add(words.text(
                    "story.recovery",
                    estimates().duration(recovery.first()),
                    estimates().duration(recovery.eighty()),
                    estimates().duration(recovery.full()),
                    estimates().duration(recovery.fullNinetieth())));
        }
        return sentences;
    }

    /** How many attempts were simulated, and how many got how far. */
    public String attempts() {
        boolean intrusion = result.course().foothold().value() > 0;
        String key = intrusion
                ? strikes() ? "story.attempts" : "story.attempts-without-strike"
                : strikes() ? "story.attempts-without-foothold" : "story.attempts-quiet";
        return words.text(
                key,
                result.runs(),
                estimates().share(result.course().foothold()),
                estimates().share(result.course().struck()));
    }

    private void course(List<String> sentences) {
        SimulationResult.Course course = result.course();
        if (course.stopped() != null && strikes()) {
            sentences.add(words.text("story.stopped", estimates().share(course.stopped())));
        }
        if (course.footholdToStrike() != null) {
            sentences.add(words.text("story.pace", estimates().duration(course.footholdToStrike())));
        }
        if (course.noticedFirst() != null && strikes()) {
            sentences.add(words.text("story.noticed", estimates().share(course.noticedFirst())));
        }
    }

    private List<String> care() {
        CareTotal care = result.care();
        List<String> sentences = new ArrayList<>();
        sentences.add(
                costsNoCare()
                        ? words.text(stops() ? "story.care-safe" : "story.care-and-services-safe")
                        : words.text(
                                "story.care",
                                estimates().share(care.affected()),
                                estimates().careHours(care.hours()),
                                twentieth(care.ninetyFifth())));
        double diverted = result.clinical().stream()
                .mapToDouble(service -> service.diverted().value())
                .sum();
        if (diverted > 0) {
            sentences.add(words.text(
                    "story.diverted", estimates().mean(diverted), estimates().counted(diverted)));
        }
        return sentences;
    }

    private String people() {
        People people = result.people();
        return people.people().value() <= 0
                ? words.text("story.nobody-exposed")
                : words.text(
                        "story.exposed-short",
                        estimates().share(people.exposed()),
                        estimates().people(people.people()));
    }

    private String tampered() {
        SimulationResult.Integrity integrity = result.integrity();
        return words.text(
                "story.tampered",
                estimates().share(integrity.tampered()),
                estimates().amount(integrity.devices()),
                new Figures(words)
                        .duration(integrity.deviceHours().value()
                                / integrity.devices().value()));
    }

    /** Who is exposed, in full; empty when nobody is. */
    public String exposed() {
        People people = result.people();
        return people.people().value() <= 0
                ? ""
                : words.text(
                        "story.exposed",
                        estimates().share(people.exposed()),
                        estimates().people(people.people()),
                        twentieth(people.ninetyFifth()));
    }

    /** How sure the numbers are. */
    public List<String> certainty() {
        CareTotal care = result.care();
        String differ = care.median().value() > 0
                ? "story.differ"
                : Estimates.isOneOrMore(care.worstTenth()) ? "story.differ-mostly-nothing" : "story.differ-little";
        List<String> sentences = new ArrayList<>();
        sentences.add(words.text("story.intervals", result.runs())
                + (costsNoCare()
                        ? ""
                        : " "
                                + words.text(
                                        differ,
                                        estimates().careHours(care.median()),
                                        estimates().careHours(care.worstTenth()))));
        if (care.censored().value() > 0) {
            sentences.add(words.text("story.censored", estimates().share(care.censored())));
        }
        return sentences;
    }

    /** Which services are not simulated, for their demand or capacity is not known; empty when all are. */
    public String leftOut(Twin twin, Names names) {
        List<String> simulated = result.clinical().stream().map(Clinical::id).toList();
        List<String> leftOut = twin.clinicalServices().stream()
                .map(ClinicalService::id)
                .filter(id -> !simulated.contains(id))
                .map(names::of)
                .toList();
        return leftOut.isEmpty() ? "" : words.text("story.left-out", String.join(", ", leftOut));
    }

    /** Where a patient of the tables is a request, so that nobody adds up people; empty when nowhere. */
    public String requests(Names names) {
        String services = result.clinical().stream()
                .filter(Answer::suffers)
                .filter(service -> names.index().part(service.id()) instanceof ClinicalService part
                        && SERVING.contains(part.kind()))
                .map(service -> names.of(service.id()))
                .collect(Collectors.joining(", "));
        return services.isEmpty() ? "" : words.text("story.requests", services);
    }

    /** Whether a service loses, sends away or postpones anybody in any run. */
    public static boolean suffers(Clinical service) {
        return service.careHours().value() > 0
                || service.diverted().value() > 0
                || service.postponed().value() > 0;
    }

    /** Whether no care is lost in any run. */
    public boolean costsNoCare() {
        return result.care().affected().value() <= 0;
    }

    private boolean strikes() {
        return result.course().struck().value() > 0;
    }

    private boolean stops() {
        return result.digital().stream().anyMatch(service -> service.down().value() > 0);
    }

    /** What is reached or exceeded in one attempt of twenty; in words when that is nothing, or next to nothing. */
    private String twentieth(Estimate ninetyFifth) {
        if (ninetyFifth.value() <= 0) {
            return words.text("story.twentieth-none");
        }
        return Estimates.isOneOrMore(ninetyFifth)
                ? words.text("story.twentieth", estimates().amount(ninetyFifth))
                : words.text("story.twentieth-little");
    }

    private Estimates estimates() {
        return new Estimates(words);
    }
}
