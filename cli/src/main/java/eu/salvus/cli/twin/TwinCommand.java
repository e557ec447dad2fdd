package eu.salvus.cli.twin;

import picocli.CommandLine.Command;

/** {@code salvus twin …}. */
@Command(
        name = "twin",
        subcommands = {NewCommand.class, CheckCommand.class, ShowCommand.class, ArchetypesCommand.class},
        synopsisSubcommandLabel = "COMMAND")
public final class TwinCommand {}
