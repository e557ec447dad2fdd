package eu.salvus.benchmark;

import java.util.List;

/** Something measured. */
interface Benchmark {

    /** The name it is called by, in kebab case. */
    String name();

    /** Measures; prints nothing. */
    List<Result> measure();
}
