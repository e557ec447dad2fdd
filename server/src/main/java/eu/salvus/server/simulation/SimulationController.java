package eu.salvus.server.simulation;

import eu.salvus.server.RefusedException;
import eu.salvus.server.identity.Caller;
import eu.salvus.server.identity.Permission;
import eu.salvus.server.identity.Requires;
import eu.salvus.server.twin.StoredTwin;
import eu.salvus.server.twin.Twins;
import eu.salvus.server.work.Jobs;
import eu.salvus.server.work.State;
import eu.salvus.server.work.WorkQueue;
import eu.salvus.simulation.measure.Measures;
import eu.salvus.simulation.preparation.Beginnings;
import eu.salvus.simulation.scenario.Scenario;
import eu.salvus.simulation.scenario.Scenarios;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Simulated attacks on the caller's hospitals: what may be tried, what was asked for, what came of it. */
@RestController
class SimulationController {

    private static final int PAGE = 50;
    private static final int USUAL_RUNS = 500;
    private static final int BAD_REQUEST = 400;

    private final Simulations simulations;
    private final WorkQueue queue;
    private final Jobs jobs;
    private final Twins twins;
    private final Measures catalogue = Measures.builtIn();

    SimulationController(Simulations simulations, WorkQueue queue, Jobs jobs, Twins twins) {
        this.simulations = simulations;
        this.queue = queue;
        this.jobs = jobs;
        this.twins = twins;
    }

    @Requires(Permission.SIMULATE)
    @GetMapping("/api/twins/{id}/scenarios")
    ScenarioPayload.All scenarios(Caller caller, @PathVariable UUID id, Locale locale) {
        Beginnings beginnings = beginnings(caller, twins.get(caller.organisation(), id));
        return new ScenarioPayload.All(Scenarios.all().stream()
                .map(scenario -> ScenarioPayload.of(scenario, beginnings.canBegin(scenario), locale))
                .toList());
    }

    @Requires(Permission.SIMULATE)
    @GetMapping("/api/twins/{id}/switches")
    SwitchPayload.All switches(Caller caller, @PathVariable UUID id, Locale locale) {
        StoredTwin twin = twins.get(caller.organisation(), id);
        return Switches.of(twins.twin(caller.organisation(), id, twin.version()), catalogue, locale);
    }

    @Requires(Permission.SIMULATE)
    @PostMapping("/api/simulations")
    @ResponseStatus(HttpStatus.ACCEPTED)
    SimulationPayload ask(Caller caller, @RequestBody SimulationPayload.Asked asked, Locale locale) {
        StoredTwin newest = twins.get(caller.organisation(), asked.twin());
        int version = asked.twinVersion() == null ? newest.version() : asked.twinVersion();
        Scenario scenario = Scenarios.find(asked.scenario());
        if (scenario == null
                || !Beginnings.of(twins.twin(caller.organisation(), newest.id(), version))
                        .canBegin(scenario)) {
            throw new RefusedException(
                    BAD_REQUEST,
                    "scenario-impossible",
                    scenario == null ? asked.scenario() : scenario.name().in(locale));
        }
        Quota quota = Quota.of(caller);
        int runs = asked.runs() == null ? Math.min(USUAL_RUNS, quota.runs()) : asked.runs();
        if (runs < 1 || runs > quota.runs()) {
            throw new RefusedException(BAD_REQUEST, "too-many-runs", quota.runs());
        }
        List<String> measures = asked.measures() == null
                ? List.of()
                : asked.measures().stream().distinct().toList();
        measures.stream()
                .filter(measure -> catalogue.find(measure) == null)
                .findFirst()
                .ifPresent(unknown -> {
                    throw new RefusedException(BAD_REQUEST, "measure-unknown", unknown);
                });
        StoredSimulation simulation = simulations.ask(
                caller, newest.id(), version, scenario.id(), runs, asked.seed() == null ? 1 : asked.seed(), measures);
        queue.wake();
        return payload(simulation, locale);
    }

    @Requires(Permission.READ_RESULT)
    @GetMapping("/api/simulations")
    SimulationPayload.Page page(Caller caller, @RequestParam(required = false) @Nullable UUID after, Locale locale) {
        List<StoredSimulation> some = simulations.page(caller, after, PAGE + 1);
        List<StoredSimulation> shown = some.subList(0, Math.min(PAGE, some.size()));
        return new SimulationPayload.Page(
                shown.stream().map(one -> payload(one, locale)).toList(),
                some.size() > PAGE ? shown.getLast().id() : null);
    }

    @Requires(Permission.READ_RESULT)
    @GetMapping("/api/simulations/{id}")
    SimulationPayload one(Caller caller, @PathVariable UUID id, Locale locale) {
        return payload(simulations.get(caller, id), locale);
    }

    @Requires(Permission.SIMULATE)
    @DeleteMapping("/api/simulations/{id}")
    SimulationPayload cancel(Caller caller, @PathVariable UUID id, Locale locale) {
        return payload(simulations.cancel(caller, id), locale);
    }

    private Beginnings beginnings(Caller caller, StoredTwin twin) {
        return Beginnings.of(twins.twin(caller.organisation(), twin.id(), twin.version()));
    }

    private SimulationPayload payload(StoredSimulation simulation, Locale locale) {
        Integer ahead = simulation.state() == State.QUEUED ? jobs.ahead(simulation.id(), simulation.createdAt()) : null;
        return SimulationPayload.of(simulation, ahead, locale);
    }
}
