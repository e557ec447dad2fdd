package eu.salvus.simulation.variant;

import eu.salvus.simulation.preparation.PreparedHospital;
import eu.salvus.simulation.run.Marks;

/** A variant of a hospital, compiled with a scenario. */
final class Variant {
    /** Measured on a hospital of 700 assets: 10 MB a variant. */
    private static final long BYTES_AN_ASSET = 15_000;

    private final PreparedHospital prepared;
    private final Marks marks;

    Variant(PreparedHospital prepared) {
        this.prepared = prepared;
        marks = Marks.of(prepared);
    }

    PreparedHospital prepared() {
        return prepared;
    }

    /** How much memory it takes, roughly, in bytes. */
    long bytes() {
        return BYTES_AN_ASSET * prepared.hospital().twin().assets().size();
    }

    Marks marks() {
        return marks;
    }
}
