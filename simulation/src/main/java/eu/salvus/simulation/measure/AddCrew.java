package eu.salvus.simulation.measure;

import eu.salvus.twin.Crew;
import eu.salvus.twin.RecoveryPlan;
import eu.salvus.twin.Twin;
import java.util.ArrayList;
import java.util.List;

/**
 * More people who bring things back, where the hospital says how many it has: added to an unknown number they might be fewer.
 *
 * @param crew the people, by the id they wish
 */
record AddCrew(Crew crew) implements Change {
    private static final Property<Crew, String> ID = Property.of(Crew.class, "id", String.class);

    @Override
    public boolean structural() {
        return true;
    }

    @Override
    public boolean whole() {
        return true;
    }

    @Override
    public String about() {
        return "crew";
    }

    @Override
    public Twin apply(Twin twin, Reach reach) {
        RecoveryPlan plan = twin.recoveryPlan();
        boolean stated = plan.crews().stream().anyMatch(own -> own.kind() == crew.kind() && own.people() != null);
        if (!stated) {
            return twin;
        }
        reach.concerns(crew.id());
        boolean there =
                plan.crews().stream().anyMatch(own -> own.kind() == crew.kind() && FreeIds.mayBe(own.id(), crew.id()));
        if (there || !reach.covers(crew.id())) {
            return twin;
        }
        List<Crew> crews = new ArrayList<>(plan.crews());
        crews.add(ID.with().apply(crew, new FreeIds(twin).take(crew.id())));
        return twin.toBuilder()
                .recoveryPlan(new RecoveryPlan(plan.order(), crews))
                .build();
    }
}
