package eu.salvus.twin.yaml;

import eu.salvus.twin.Twin;

/** The clinic of the format's documentation. */
final class Example {
    static final String TEXT = TwinSchema.example();

    private Example() {}

    static Twin clinic() {
        return TwinReader.read("example-clinic.yaml", TEXT).twinOrThrow();
    }
}
