package moodlab.desktop.presenter.people;

import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
import moodlab.desktop.presenter.people.AdminState.Row;
import moodlab.session.people.Administration;
import moodlab.session.people.Offer;
import moodlab.session.people.Visitor;
import moodlab.store.people.Account;
import moodlab.store.people.AuditEntry;
import moodlab.store.people.Page;
import moodlab.store.people.Query;

/** Reads a page of a table as a person sees it. */
record AdminReading(Administration administration, Visitor who) {

    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss", Locale.ROOT).withZone(ZoneOffset.UTC);

    AdminState read(AdminTab tab, Query query) {
        return switch (tab) {
            case PEOPLE -> people(query);
            case DUE -> due(query);
            case AUDIT -> audit(query);
            case MODELS -> offers(tab, query, offer -> offer.kind().equals(Offer.MODEL));
            case POLICIES -> offers(tab, query, offer -> offer.kind().equals(Offer.POLICY));
            case STORES -> offers(tab, query, offer -> offer.kind().equals(Offer.STORE));
        };
    }

    private AdminState people(Query query) {
        Page<Account> page = administration.people(who, query);
        List<Row> rows = page.rows().stream()
                .map(account -> new Row(
                        account.pseudonym(),
                        List.of(
                                account.pseudonym(),
                                account.role().label(),
                                state(account.retired()),
                                TIME.format(account.made())),
                        account.retired()))
                .toList();
        return new AdminState(AdminTab.PEOPLE, query, rows, page.total(), "", "");
    }

    private AdminState due(Query query) {
        List<Row> rows = administration.due(who).stream()
                .map(due -> new Row(
                        due.participant(),
                        List.of(
                                due.participant(),
                                TIME.format(due.last()),
                                Long.toString(due.sessions()),
                                TIME.format(due.since())),
                        false))
                .toList();
        String kept = administration
                .keptFor(who)
                .map(days ->
                        "Data are kept for " + days + " days after the last session; nothing is deleted by itself.")
                .orElse("No time is set for which data are kept, so nobody is reminded.");
        return page(AdminTab.DUE, query, rows).saying(kept, "");
    }

    private static AdminState page(AdminTab tab, Query query, List<Row> rows) {
        Comparator<Row> order = Comparator.comparing(row -> row.cells().get(query.column()));
        String text = query.search().strip().toLowerCase(Locale.ROOT);
        List<Row> found = rows.stream()
                .filter(row -> row.cells().stream()
                        .anyMatch(cell -> cell.toLowerCase(Locale.ROOT).contains(text)))
                .sorted(query.ascending() ? order : order.reversed())
                .toList();
        List<Row> page = found.stream().skip(query.first()).limit(query.most()).toList();
        return new AdminState(tab, query, page, found.size(), "", "");
    }

    private static String state(boolean retired) {
        return retired ? "retired" : "active";
    }

    private AdminState audit(Query query) {
        Page<AuditEntry> page = administration.audit(who, query);
        List<Row> rows = page.rows().stream()
                .map(entry -> new Row(
                        Long.toString(entry.entry()),
                        List.of(
                                Long.toString(entry.entry()),
                                TIME.format(entry.at()),
                                entry.who(),
                                entry.action(),
                                entry.subject(),
                                entry.before(),
                                entry.after()),
                        false))
                .toList();
        return new AdminState(AdminTab.AUDIT, query, rows, page.total(), "", "");
    }

    private AdminState offers(AdminTab tab, Query query, Predicate<Offer> wanted) {
        List<Row> rows = administration.offers(who).stream()
                .filter(wanted)
                .map(AdminReading::row)
                .toList();
        return page(tab, query, rows);
    }

    private static Row row(Offer offer) {
        return new Row(offer.name(), List.of(offer.name(), offer.facts(), state(offer.retired())), offer.retired());
    }
}
