package moodlab.store.keys;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.AclEntry;
import java.nio.file.attribute.AclEntryPermission;
import java.nio.file.attribute.AclEntryType;
import java.nio.file.attribute.AclFileAttributeView;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import moodlab.domain.file.WholeFile;

/** Files for the owner's eyes alone, as far as the file system knows owners. */
final class OwnerOnly {

    private OwnerOnly() {}

    /** Writes the file whole and has it on the disk when it returns; what was there is overwritten. */
    static void write(Path file, byte[] bytes) throws IOException {
        makeFolder(file.getParent());
        try (FileChannel old = Files.exists(file) ? FileChannel.open(file, StandardOpenOption.WRITE) : null) {
            WholeFile.write(file, part -> create(part, bytes));
            force(file.getParent());
            if (old != null) {
                overwrite(old);
            }
        }
    }

    private static void makeFolder(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            Files.createDirectories(folder, knowsOwners(folder) ? attributes("rwx------") : attributes());
        }
    }

    private static void create(Path part, byte[] bytes) throws IOException {
        Files.deleteIfExists(part);
        Set<StandardOpenOption> fresh = Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
        try (FileChannel channel =
                FileChannel.open(part, fresh, knowsOwners(part) ? attributes("rw-------") : attributes())) {
            ownersAclOnly(part);
            put(channel, bytes);
        }
    }

    private static void put(FileChannel channel, byte[] bytes) throws IOException {
        ByteBuffer left = ByteBuffer.wrap(bytes);
        while (left.hasRemaining()) {
            channel.write(left);
        }
        channel.force(true);
    }

    /** Zeros over what is there; what a disk or a backup keeps of old contents is beyond reach. */
    static void overwrite(FileChannel channel) throws IOException {
        int size = Math.toIntExact(channel.size());
        channel.position(0);
        put(channel, new byte[size]);
    }

    /** The folder's entry of a new file is on the disk too, where folders can be opened. */
    private static void force(Path folder) throws IOException {
        if (knowsOwners(folder)) {
            try (FileChannel channel = FileChannel.open(folder, StandardOpenOption.READ)) {
                channel.force(true);
            }
        }
    }

    private static FileAttribute<?>[] attributes(String... permissions) {
        return List.of(permissions).stream()
                .map(PosixFilePermissions::fromString)
                .map(PosixFilePermissions::asFileAttribute)
                .toArray(FileAttribute<?>[]::new);
    }

    private static boolean knowsOwners(Path path) {
        return path.getFileSystem().supportedFileAttributeViews().contains("posix");
    }

    /** Windows: nobody but the owner is on the file's list. */
    private static void ownersAclOnly(Path file) throws IOException {
        AclFileAttributeView view = Files.getFileAttributeView(file, AclFileAttributeView.class);
        if (view != null) {
            view.setAcl(List.of(AclEntry.newBuilder()
                    .setType(AclEntryType.ALLOW)
                    .setPrincipal(view.getOwner())
                    .setPermissions(EnumSet.allOf(AclEntryPermission.class))
                    .build()));
        }
    }

    /** Whether somebody else may read it, as far as the file system tells. */
    static boolean isOpenToOthers(Path file) throws IOException {
        if (!knowsOwners(file)) {
            return false;
        }
        Set<PosixFilePermission> others = EnumSet.of(
                PosixFilePermission.GROUP_READ,
                PosixFilePermission.GROUP_WRITE,
                PosixFilePermission.OTHERS_READ,
                PosixFilePermission.OTHERS_WRITE);
        return Files.getPosixFilePermissions(file).stream().anyMatch(others::contains);
    }
}
