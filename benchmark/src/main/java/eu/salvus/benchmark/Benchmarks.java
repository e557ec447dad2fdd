package eu.salvus.benchmark;

/** The entry point of {@code ./salvus benchmark}. */
public final class Benchmarks {

    private Benchmarks() {}

    public static void main(String[] arguments) {
        System.out.println("name value unit limit ratio");
    }
}
