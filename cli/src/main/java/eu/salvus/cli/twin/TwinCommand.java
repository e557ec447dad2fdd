package eu.salvus.cli.twin;

import picocli.CommandLine.Command;

/** {@code salvus twin …}. */
@Command(
        name = "twin",
        subcommands = {
            NewCommand.class,
            CheckCommand.class,
            ShowCommand.class,
            DiffCommand.class,
            ImportCommand.class,
            ArchetypesCommand.class,
            SchemaCommand.class
        },
        synopsisSubcommandLabel = "COMMAND")
public final class TwinCommand {}
