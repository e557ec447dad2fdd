package eu.salvus.simulation.variant;

import eu.salvus.simulation.preparation.PreparedHospital;
import eu.salvus.simulation.run.Marks;

/** A variant of a hospital, compiled with a scenario. */
final class Variant {
    private final PreparedHospital prepared;
    private final Marks marks;

    Variant(PreparedHospital prepared) {
        this.prepared = prepared;
        marks = Marks.of(prepared);
    }

    PreparedHospital prepared() {
        return prepared;
    }

    Marks marks() {
        return marks;
    }
}
