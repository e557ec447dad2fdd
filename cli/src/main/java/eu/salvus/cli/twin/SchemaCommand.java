package eu.salvus.cli.twin;

import eu.salvus.cli.terminal.Terminal;
import eu.salvus.twin.yaml.TwinSchema;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code salvus twin schema}: the JSON Schema of a twin's file, for editors; or a commented example. */
@Command(name = "schema")
final class SchemaCommand implements Runnable {

    private final Terminal terminal;

    @Option(names = "--example")
    private boolean example;

    SchemaCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public void run() {
        terminal.raw(example ? TwinSchema.example() : TwinSchema.text());
    }
}
