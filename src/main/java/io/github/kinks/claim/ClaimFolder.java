package io.github.kinks.claim;

import java.io.IOException;
import java.nio.file.FileVisitOption;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What lies in and below a folder. Links to folders are not followed, so that none leads round in a circle.
 *
 * @param files everything with the name of a claim file that is no folder, sorted; links that lead nowhere among them
 * @param unreadable the folders that cannot be looked into
 */
record ClaimFolder(List<Path> files, List<Path> unreadable) {

    /** Looks so many levels deep. */
    static ClaimFolder walk(Path folder, int levels) {
        List<Path> files = new ArrayList<>();
        List<Path> unreadable = new ArrayList<>();
        try {
            // the folder itself may be a link
            Path start = folder.toRealPath();
            Files.walkFileTree(start, Set.<FileVisitOption>of(), levels, new SimpleFileVisitor<>() {
                @Override
                public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
                    if (DataFiles.isDataFile(file) && !Files.isDirectory(file)) {
                        files.add(folder.resolve(start.relativize(file)));
                    }
                    return FileVisitResult.CONTINUE;
                }

                @Override
                public FileVisitResult visitFileFailed(Path path, IOException e) {
                    unreadable.add(folder.resolve(start.relativize(path)));
                    return FileVisitResult.CONTINUE;
                }

                @Override
                public FileVisitResult postVisitDirectory(Path visited, @Nullable IOException e) {
                    if (e != null) {
                        unreadable.add(folder.resolve(start.relativize(visited)));
                    }
                    return FileVisitResult.CONTINUE;
                }
            });
        } catch (IOException e) {
            unreadable.add(folder);
        }
        Collections.sort(files);
        return new ClaimFolder(files, unreadable);
    }
}
