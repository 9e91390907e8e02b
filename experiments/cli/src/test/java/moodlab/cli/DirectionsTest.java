package moodlab.cli;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The directions that decision 1 lays down, and habits that the compiler cannot check. */
class DirectionsTest {

    private static final JavaClasses MOODLAB = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("moodlab");

    private static final List<String> PARTS = List.of("vision", "emotion", "music", "bandit", "study", "store", "demo");

    @Test
    void theDomainKnowsOnlyTheJdkAndNoWindow() {
        noClasses()
                .that()
                .resideInAPackage("moodlab.domain..")
                .should()
                .dependOnClassesThat()
                .resideOutsideOfPackages("moodlab.domain..", "java..")
                .orShould()
                .dependOnClassesThat()
                .resideInAnyPackage("java.awt..", "javax..")
                .check(MOODLAB);
    }

    @Test
    void partsNeverImportEachOther() {
        for (String part : PARTS) {
            String[] others = PARTS.stream()
                    .filter(other -> !other.equals(part))
                    .map(other -> "moodlab." + other + "..")
                    .toArray(String[]::new);
            noClasses()
                    .that()
                    .resideInAPackage("moodlab." + part + "..")
                    .should()
                    .dependOnClassesThat()
                    .resideInAnyPackage(others)
                    .orShould()
                    .dependOnClassesThat()
                    .resideInAnyPackage("moodlab.session..", "moodlab.desktop..")
                    .check(MOODLAB);
        }
    }

    @Test
    void theWorkbenchNeverImportsExperiments() {
        noClasses()
                .that()
                .resideInAnyPackage(
                        "moodlab.domain..",
                        "moodlab.vision..",
                        "moodlab.emotion..",
                        "moodlab.music..",
                        "moodlab.bandit..",
                        "moodlab.study..",
                        "moodlab.store..",
                        "moodlab.demo..",
                        "moodlab.session..",
                        "moodlab.desktop..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(
                        "moodlab.datasets..",
                        "moodlab.gradients..",
                        "moodlab.training..",
                        "moodlab.simulation..",
                        "moodlab.notebook..",
                        "moodlab.cli..")
                .check(MOODLAB);
    }

    @Test
    void onlyTheDesktopKnowsSwing() {
        noClasses()
                .that()
                .resideOutsideOfPackage("moodlab.desktop..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("javax.swing..")
                .check(MOODLAB);
    }

    @Test
    void onlyCommandsStartTheDesktop() {
        noClasses()
                .that()
                .resideOutsideOfPackages("moodlab.desktop..", "moodlab.cli..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("moodlab.desktop..")
                .check(MOODLAB);
    }

    @Test
    void packagesHaveNoCycles() {
        slices().matching("moodlab.(**)").should().beFreeOfCycles().check(MOODLAB);
    }

    @Test
    void chanceIsHandedIn() {
        noClasses()
                .should()
                .callMethod(Math.class, "random")
                .orShould()
                .callConstructor(java.util.Random.class)
                .because("a seed makes a log that can be had again")
                .check(MOODLAB);
    }
}
