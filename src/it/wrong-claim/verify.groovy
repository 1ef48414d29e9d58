import groovy.xml.XmlSlurper

def suite = new XmlSlurper().parse(new File(basedir, 'target/surefire-reports/TEST-example.ClaimsTest.xml'))
assert suite.@tests == '2' && suite.@failures == '1' && suite.@errors == '0' && suite.@skipped == '0'

def message = suite.testcase.failure.text()
assert message.contains('the verdict on my-mean is REFUTED; PROVED or CONSISTENT was expected')
assert message.contains('at n = 1: claimed 1, actual 0.5')
