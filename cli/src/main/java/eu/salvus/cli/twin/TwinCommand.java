package eu.salvus.cli.twin;

import picocli.CommandLine.Command;

/** {@code salvus twin …}. */
@Command(
        name = "twin",
        subcommands = {CheckCommand.class, ShowCommand.class},
        synopsisSubcommandLabel = "COMMAND")
public final class TwinCommand {}
