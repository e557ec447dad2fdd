package eu.salvus.cli.warning;

import picocli.CommandLine.Command;

/** {@code salvus warning …}. */
@Command(
        name = "warning",
        subcommands = {CheckCommand.class, MatchCommand.class, SyncCommand.class},
        synopsisSubcommandLabel = "COMMAND")
public final class WarningCommand {}
