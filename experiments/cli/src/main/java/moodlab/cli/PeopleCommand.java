package moodlab.cli;

import java.io.PrintWriter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import moodlab.session.people.Administration;
import moodlab.session.people.erasure.PersonData;
import moodlab.store.people.Account;
import moodlab.store.people.AuditEntry;
import moodlab.store.people.Due;
import moodlab.store.people.Page;
import moodlab.store.people.Query;
import moodlab.store.people.Role;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code moodlab people}: accounts without a window. Passwords are asked for, or read from standard input. */
@Command(
        name = "people",
        mixinStandardHelpOptions = true,
        description = {
            "Looks after the people of a home: pseudonyms, roles, passwords, the audit trail.",
            "A home without an admin is open: nobody logs in. The first admin closes it."
        },
        subcommands = {PersonalCommand.class})
final class PeopleCommand {

    private static final String PSEUDONYM = "PSEUDONYM";

    @Spec
    private CommandSpec spec;

    @Command(
            name = "first-admin",
            mixinStandardHelpOptions = true,
            description = "Makes the home's first admin and prints the pseudonym; from then on people log in.")
    int firstAdmin(@Mixin PeopleOptions options) {
        char[] password = options.secrets().readNew("Password of the new admin");
        out(
                "%s%n",
                options.<Account>ask((service, who) -> service.firstAdmin(password))
                        .pseudonym());
        return 0;
    }

    @Command(
            name = "add",
            mixinStandardHelpOptions = true,
            description = "Adds a person and prints the pseudonym that the program made.")
    int add(
            @Mixin PeopleOptions options,
            @Option(
                            names = "--role",
                            defaultValue = "participant",
                            description = "participant (the default), researcher or admin")
                    String role) {
        Account added = options.ask((service, who) -> service.administration()
                .add(who, Role.labelled(role), options.secrets().readNew("Password of the new person")));
        out("%s%n", added.pseudonym());
        return 0;
    }

    @Command(name = "list", mixinStandardHelpOptions = true, description = "Lists the people.")
    int list(@Mixin PeopleOptions options, @Mixin PageOptions page) {
        Query query = page.query();
        Page<Account> found =
                options.ask((service, who) -> service.administration().people(who, query));
        found.rows()
                .forEach(each -> out(
                        "%-10s %-12s %-8s %s%n",
                        each.pseudonym(), each.role().label(), each.retired() ? "retired" : "active", each.made()));
        out("%d of %d%n", found.rows().size(), found.total());
        return 0;
    }

    @Command(
            name = "retire",
            mixinStandardHelpOptions = true,
            description = "From now on that person neither logs in nor listens; nothing is deleted.")
    int retire(@Mixin PeopleOptions options, @Parameters(paramLabel = PSEUDONYM) String pseudonym) {
        return change(options, (administration, who) -> administration.retire(who, pseudonym));
    }

    @Command(name = "restore", mixinStandardHelpOptions = true, description = "Takes a retirement back.")
    int restore(@Mixin PeopleOptions options, @Parameters(paramLabel = PSEUDONYM) String pseudonym) {
        return change(options, (administration, who) -> administration.restore(who, pseudonym));
    }

    @Command(name = "role", mixinStandardHelpOptions = true, description = "Gives a person another role.")
    int role(
            @Mixin PeopleOptions options,
            @Parameters(paramLabel = PSEUDONYM) String pseudonym,
            @Parameters(paramLabel = "ROLE", description = "participant, researcher or admin") String role) {
        return change(options, (administration, who) -> administration.role(who, pseudonym, Role.labelled(role)));
    }

    @Command(
            name = "reset-password",
            mixinStandardHelpOptions = true,
            description = "Gives a person a new password, because the old one was forgotten.")
    int resetPassword(@Mixin PeopleOptions options, @Parameters(paramLabel = PSEUDONYM) String pseudonym) {
        return change(
                options,
                (administration, who) -> administration.resetPassword(
                        who, pseudonym, options.secrets().readNew("New password of " + pseudonym)));
    }

    @Command(
            name = "audit",
            mixinStandardHelpOptions = true,
            description = "Prints who changed what and when, the latest first.")
    int audit(@Mixin PeopleOptions options, @Mixin PageOptions page) {
        Query query = page.latestFirst();
        Page<AuditEntry> found =
                options.ask((service, who) -> service.administration().audit(who, query));
        found.rows()
                .forEach(each -> out(
                        "%s  %-16s %-16s %-12s '%s' → '%s'%n",
                        each.at(), each.who(), each.action(), each.subject(), each.before(), each.after()));
        out("%d of %d%n", found.rows().size(), found.total());
        return 0;
    }

    @Command(
            name = "keep-for",
            mixinStandardHelpOptions = true,
            description = "Sets for how many days after a participant's last session data are kept; 0 for no reminder."
                    + " Nothing is deleted by itself.")
    int keepFor(@Mixin PeopleOptions options, @Parameters(paramLabel = "DAYS") int days) {
        return change(options, (administration, who) -> administration.keepFor(who, days));
    }

    @Command(
            name = "due",
            mixinStandardHelpOptions = true,
            description = "Lists whose data have been kept for as long as they were to be.")
    int due(@Mixin PeopleOptions options) {
        Kept kept = options.ask((service, who) -> new Kept(
                service.administration().keptFor(who), service.administration().due(who)));
        kept.due()
                .forEach(each -> out(
                        "%-10s last %s, %d sessions, due since %s%n",
                        each.participant(), each.last(), each.sessions(), each.since()));
        out(kept.days()
                .map(set -> kept.due().size() + " due, %d days after the last session%n".formatted(set))
                .orElse("No time is set: moodlab people keep-for DAYS sets one.%n"));
        return 0;
    }

    @Command(
            name = "export-mine",
            mixinStandardHelpOptions = true,
            description = "Writes all that the home knows of whoever --as names, as tables and texts.")
    int exportMine(@Mixin PersonDataOptions options) {
        return exported(options.exportMine());
    }

    @Command(
            name = "export",
            mixinStandardHelpOptions = true,
            description = "Writes all that the home knows of a person; others' is for admins.")
    int export(
            @Mixin PersonDataOptions options,
            @Option(names = "--participant", required = true, paramLabel = PSEUDONYM, description = "whose data")
                    String participant) {
        return exported(options.export(participant));
    }

    /** Asked for at once, so that a password is asked for once. */
    private record Kept(Optional<Integer> days, List<Due> due) {}

    private int exported(PersonData.Written written) {
        out("%d rows and %d videos in %s%n", written.rows(), written.recordings(), written.file());
        return 0;
    }

    private interface Change {
        void make(Administration administration, moodlab.session.people.Visitor who);
    }

    private int change(PeopleOptions options, Change change) {
        options.ask((service, who) -> {
            change.make(service.administration(), who);
            return who;
        });
        out("Done.%n");
        return 0;
    }

    private void out(String format, Object... values) {
        PrintWriter out = spec.commandLine().getOut();
        out.printf(Locale.ROOT, format, values);
        out.flush();
    }
}
