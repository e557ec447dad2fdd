package eu.salvus.simulation.variant;

import eu.salvus.simulation.preparation.PreparedHospital;
import eu.salvus.simulation.run.Aftermath;
import eu.salvus.simulation.run.AttackPhase;
import eu.salvus.simulation.run.AttackTrace;
import eu.salvus.simulation.run.OutcomeColumns;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Makes the runs of one variant, as far as they are not known. Used by one thread; what it does not need it does not set up. */
final class RunMaker {
    private final Variant variant;
    private final long seed;
    private final Reuse reuse;
    private final double[] outcome;
    private @Nullable AttackPhase attack;
    private @Nullable Aftermath aftermath;
    private int attacks;
    private int aftermaths;

    RunMaker(Variant variant, long seed) {
        this.variant = variant;
        this.seed = seed;
        reuse = new Reuse(variant);
        outcome = new double[OutcomeColumns.of(variant.prepared()).count()];
    }

    /** Makes a run, or takes over what is known of it. */
    KnownRun run(int number, @Nullable KnownRun known) {
        Reuse.Part part = known == null ? Reuse.Part.NOTHING : reuse.of(known);
        return switch (part) {
            case ALL -> Objects.requireNonNull(known);
            case ATTACK -> follow(Objects.requireNonNull(known));
            case NOTHING -> make(number);
        };
    }

    private KnownRun follow(KnownRun known) {
        return known.followedIn(variant, care(reuse.trace(known)));
    }

    private KnownRun make(int number) {
        if (attack == null) {
            attack = new AttackPhase(variant.prepared(), variant.marks(), seed);
        }
        attacks++;
        AttackTrace trace = attack.run(number);
        boolean quiet = attack.defence().alerts() == 0 && trace.outages() == 0;
        boolean empty = trace.isEmpty();
        double care = empty ? 0 : care(trace);
        return new KnownRun(
                variant,
                variant,
                trace.runKey(),
                attack.defence().run().copyReached(),
                quiet,
                empty ? null : trace.copy(),
                trace.people(),
                care);
    }

    private double care(AttackTrace trace) {
        PreparedHospital prepared = variant.prepared();
        if (aftermath == null) {
            aftermath = new Aftermath(prepared);
        }
        aftermaths++;
        aftermath.run(trace, outcome);
        return outcome[OutcomeColumns.CARE];
    }

    /** Attacks simulated so far. */
    int attacks() {
        return attacks;
    }

    /** Recoveries and cares computed so far. */
    int aftermaths() {
        return aftermaths;
    }
}
