import groovy.xml.XmlSlurper

for (expected in ['DiceTest': 2, 'WithoutAlgebraTest': 4]) {
    def report = new File(basedir, "target/surefire-reports/TEST-example.${expected.key}.xml")
    def suite = new XmlSlurper().parse(report)
    assert suite.@tests == expected.value.toString()
    assert suite.@failures == '0' && suite.@errors == '0' && suite.@skipped == '0'
}
