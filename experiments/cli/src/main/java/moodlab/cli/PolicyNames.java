package moodlab.cli;

import java.util.Iterator;
import moodlab.bandit.PolicySpec;

/** The policies that can be named in an option. */
final class PolicyNames implements Iterable<String> {

    @Override
    public Iterator<String> iterator() {
        return PolicySpec.defaults().stream().map(PolicySpec::name).iterator();
    }
}
