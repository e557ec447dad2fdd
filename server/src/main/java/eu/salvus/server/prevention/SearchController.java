package eu.salvus.server.prevention;

import eu.salvus.server.JsonText;
import eu.salvus.server.Languages;
import eu.salvus.server.RefusedException;
import eu.salvus.server.identity.Caller;
import eu.salvus.server.identity.Permission;
import eu.salvus.server.identity.Requires;
import eu.salvus.server.twin.StoredTwin;
import eu.salvus.server.twin.Twins;
import eu.salvus.server.work.Jobs;
import eu.salvus.server.work.State;
import eu.salvus.server.work.WorkQueue;
import eu.salvus.simulation.advice.Possibilities;
import eu.salvus.simulation.measure.Measures;
import eu.salvus.simulation.preparation.Beginnings;
import eu.salvus.simulation.scenario.Scenario;
import eu.salvus.simulation.scenario.Scenarios;
import eu.salvus.twin.Twin;
import java.util.Locale;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Which measures the caller's hospitals should take first: what to begin with, what was asked for, what came of it. */
@RestController
class SearchController {

    private static final int BAD_REQUEST = 400;
    private static final double USUAL_YEARS = 3;
    private static final double MOST_YEARS = 20;
    private static final double MOST_MONEY = 1e9;

    private final Searches searches;
    private final WorkQueue queue;
    private final Jobs jobs;
    private final Twins twins;
    private final Measures catalogue = Measures.builtIn();

    SearchController(Searches searches, WorkQueue queue, Jobs jobs, Twins twins) {
        this.searches = searches;
        this.queue = queue;
        this.jobs = jobs;
        this.twins = twins;
    }

    @Requires(Permission.SIMULATE)
    @GetMapping("/api/twins/{id}/usual-search")
    SearchPayload.Usual usual(Caller caller, @PathVariable UUID id) {
        Possibilities possible =
                Possibilities.of(newest(caller, twins.get(caller.organisation(), id)), catalogue, USUAL_YEARS);
        int people = possible.ownStaff().people();
        return new SearchPayload.Usual(
                possible.worthLookingAt(),
                possible.euros(),
                people,
                people == 0 ? null : possible.ownStaff().days(),
                USUAL_YEARS,
                !caller.isGuest());
    }

    @Requires(Permission.SIMULATE)
    @PostMapping("/api/twins/{id}/searches")
    @ResponseStatus(HttpStatus.ACCEPTED)
    SearchPayload ask(Caller caller, @PathVariable UUID id, @RequestBody SearchPayload.Asked asked, Locale locale) {
        StoredTwin twin = twins.get(caller.organisation(), id);
        SearchPayload.Wanted wanted = asked.wanted();
        check(caller, wanted);
        Beginnings beginnings = Beginnings.of(newest(caller, twin));
        for (String named : wanted.scenarios()) {
            Scenario scenario = Scenarios.find(named);
            if (scenario == null || !beginnings.canBegin(scenario)) {
                throw new RefusedException(
                        BAD_REQUEST,
                        "scenario-impossible",
                        scenario == null ? named : scenario.name().in(locale));
            }
        }
        StoredSearch search = searches.ask(caller, twin, wanted);
        queue.wake();
        return payload(search);
    }

    private static void check(Caller caller, SearchPayload.Wanted wanted) {
        if (!(wanted.money() >= 0 && wanted.money() <= MOST_MONEY)
                || (wanted.staffDays() != null && !(wanted.staffDays() >= 0))
                || !(wanted.years() > 0 && wanted.years() <= MOST_YEARS)) {
            throw new RefusedException(BAD_REQUEST, "search-out-of-range", MOST_MONEY, MOST_YEARS);
        }
        if (wanted.thorough() && caller.isGuest()) {
            throw new RefusedException(BAD_REQUEST, "thorough-for-members");
        }
    }

    @Requires(Permission.READ_RESULT)
    @GetMapping("/api/twins/{id}/searches")
    SearchPayload.All all(Caller caller, @PathVariable UUID id) {
        twins.get(caller.organisation(), id);
        return new SearchPayload.All(
                searches.of(caller, id).stream().map(this::payload).toList());
    }

    @Requires(Permission.READ_RESULT)
    @GetMapping("/api/searches/{id}")
    SearchPayload one(Caller caller, @PathVariable UUID id) {
        return payload(searches.get(caller, id));
    }

    @Requires(Permission.READ_RESULT)
    @JsonText(PlansPayload.class)
    @GetMapping(path = "/api/searches/{id}/plans", produces = MediaType.APPLICATION_JSON_VALUE)
    String plans(Caller caller, @PathVariable UUID id, Locale locale) {
        return searches.plans(caller, id, Languages.of(locale));
    }

    @Requires(Permission.SIMULATE)
    @DeleteMapping("/api/searches/{id}")
    SearchPayload cancel(Caller caller, @PathVariable UUID id) {
        return payload(searches.cancel(caller, id));
    }

    private Twin newest(Caller caller, StoredTwin twin) {
        return twins.twin(caller.organisation(), twin.id(), twin.version());
    }

    private SearchPayload payload(StoredSearch search) {
        return SearchPayload.of(
                search, search.state() == State.QUEUED ? jobs.ahead(search.id(), search.createdAt()) : null);
    }
}
