package moodlab.cli;

import picocli.CommandLine.Command;

/** {@code moodlab songs}: the library without a window. */
@Command(
        name = "songs",
        mixinStandardHelpOptions = true,
        description = "Looks after the library: finds songs, tags their moods, takes ratings.",
        subcommands = {
            SongsScanCommand.class,
            SongsListCommand.class,
            SongsTagCommand.class,
            SongsImportCommand.class,
            SongsExportCommand.class,
            SongsEditCommand.class,
            SongsQueueCommand.class,
            SongsRateCommand.class
        })
final class SongsCommand {}
