package moodlab.cli;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.util.Set;
import java.util.TreeSet;
import org.jdbi.v3.core.Handle;
import org.junit.jupiter.api.Test;

/** No object streams, and no statement of the database that is put together from text. */
class SafetyRulesTest {

    private static final JavaClasses MOODLAB = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("moodlab");

    private static final ArchRule NO_OBJECT_STREAMS = noClasses()
            .should()
            .dependOnClassesThat()
            .areAssignableTo(ObjectInputStream.class)
            .orShould()
            .dependOnClassesThat()
            .areAssignableTo(ObjectOutputStream.class)
            .orShould()
            .dependOnClassesThat()
            .haveFullyQualifiedName("java.beans.XMLDecoder")
            .orShould()
            .dependOnClassesThat()
            .haveFullyQualifiedName("java.beans.XMLEncoder")
            .orShould()
            .dependOnClassesThat()
            .haveSimpleName("SerializationUtils")
            .because("what is read back this way may run code");

    /**
     * Statements whose text is no constant, each because the name of a column or of a table cannot be bound: it comes from
     * a list in the same package, never from outside. Offers and stretches have whole statements to choose from.
     */
    private static final Set<String> FROM_LISTS = new TreeSet<>(Set.of(
            "moodlab.store.ChainMigration$Filling.number",
            "moodlab.store.ChainMigration$Filling.rows",
            "moodlab.store.ChainMigration.after",
            "moodlab.store.EditRows.set",
            "moodlab.store.LogTable.page",
            "moodlab.store.Stretch.lying",
            "moodlab.store.Stretch.next",
            "moodlab.store.PersonExport.ofPerson",
            "moodlab.store.erasure.PersonRows.count",
            "moodlab.store.erasure.PersonRows.erase",
            "moodlab.store.erasure.TableScan.run",
            "moodlab.store.people.AccountRows.page",
            "moodlab.store.people.AuditRows.page",
            "moodlab.store.people.Offers.change"));

    @Test
    void nothingIsSerialisedTheJavaWay() {
        NO_OBJECT_STREAMS.check(MOODLAB);
    }

    @Test
    void everyStatementIsAConstantButThoseWithAColumnOrATableFromAList() throws IOException {
        Set<String> found = new TreeSet<>();
        for (JavaClass each : MOODLAB) {
            try (InputStream bytes =
                    each.getSource().orElseThrow().getUri().toURL().openStream()) {
                found.addAll(StatementText.notConstant(bytes.readAllBytes()));
            }
        }
        assertEquals(FROM_LISTS, found);
    }

    @Test
    void bothRulesFindWhatTheyForbid() throws IOException {
        JavaClasses planted = new ClassFileImporter().importClasses(Planted.class);
        assertThrows(AssertionError.class, () -> NO_OBJECT_STREAMS.check(planted));
        try (InputStream bytes = Planted.class.getResourceAsStream("SafetyRulesTest$Planted.class")) {
            assertEquals(
                    Set.of("joined", "built", "formatted", "handedIn"),
                    StatementText.notConstant(bytes.readAllBytes()).stream()
                            .map(name -> name.substring(name.lastIndexOf('.') + 1))
                            .collect(java.util.stream.Collectors.toSet()));
        }
    }

    /** What the rules are to find. */
    static final class Planted {

        private Planted() {}

        static Object serialised(byte[] bytes) throws IOException, ClassNotFoundException {
            return new ObjectInputStream(new ByteArrayInputStream(bytes)).readObject();
        }

        static void joined(Handle handle, String name) {
            handle.createUpdate("DELETE FROM songs WHERE title = '" + name + "'")
                    .execute();
        }

        static void built(Handle handle, String name) {
            handle.execute("DELETE FROM songs WHERE title = ".concat(name));
        }

        static void formatted(Handle handle, String name) {
            handle.createQuery("SELECT * FROM songs WHERE title = '%s'".formatted(name));
        }

        static void handedIn(Handle handle, String statement) {
            handle.createQuery(statement);
        }

        static void bound(Handle handle, String name) {
            handle.createUpdate("DELETE FROM songs WHERE title = :name")
                    .bind("name", name)
                    .execute();
            handle.execute("CHECKPOINT SYNC");
        }
    }
}
