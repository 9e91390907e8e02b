package moodlab.desktop.library;

import java.awt.datatransfer.DataFlavor;
import java.awt.datatransfer.Transferable;
import java.awt.datatransfer.UnsupportedFlavorException;
import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** Songs on their way from the table to a mood; they never leave the program. */
public final class SongTransfer implements Transferable {

    static final DataFlavor FLAVOR = flavor();

    private final List<Long> songs;

    public SongTransfer(List<Long> songs) {
        this.songs = List.copyOf(songs);
    }

    private static DataFlavor flavor() {
        try {
            return new DataFlavor(DataFlavor.javaJVMLocalObjectMimeType + ";class=java.util.List");
        } catch (ClassNotFoundException e) {
            throw new IllegalStateException("every Java has lists", e);
        }
    }

    /** The songs that are being dragged; empty where it is something else. */
    static Optional<List<Long>> songs(Transferable dragged) {
        if (!dragged.isDataFlavorSupported(FLAVOR)) {
            return Optional.empty();
        }
        return taken(dragged, FLAVOR)
                .map(data -> ((List<?>) data).stream().map(Long.class::cast).toList());
    }

    /** The files that are being dragged; empty where it is something else. */
    static Optional<List<Path>> files(Transferable dragged) {
        if (!dragged.isDataFlavorSupported(DataFlavor.javaFileListFlavor)) {
            return Optional.empty();
        }
        return taken(dragged, DataFlavor.javaFileListFlavor).map(data -> ((List<?>) data)
                .stream().map(File.class::cast).map(File::toPath).toList());
    }

    private static Optional<Object> taken(Transferable dragged, DataFlavor flavor) {
        try {
            return Optional.of(dragged.getTransferData(flavor));
        } catch (UnsupportedFlavorException | IOException e) {
            return Optional.empty();
        }
    }

    @Override
    public DataFlavor[] getTransferDataFlavors() {
        return new DataFlavor[] {FLAVOR};
    }

    @Override
    public boolean isDataFlavorSupported(DataFlavor flavor) {
        return FLAVOR.equals(flavor);
    }

    @Override
    public Object getTransferData(DataFlavor flavor) throws UnsupportedFlavorException {
        if (!isDataFlavorSupported(flavor)) {
            throw new UnsupportedFlavorException(flavor);
        }
        return songs;
    }
}
